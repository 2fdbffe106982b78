// Builds and packs the extension into chartkey-VERSION.vsix.
import { readFileSync } from "node:fs";
import { createVSIX } from "@vscode/vsce";
import { buildAll } from "./build.mjs";

const root = new URL("../", import.meta.url).pathname;

/** Packs what dist/ holds. Returns the package's path. */
export async function packageExtension() {
  const { version } = JSON.parse(readFileSync(`${root}package.json`, "utf8"));
  const packagePath = `${root}chartkey-${version}.vsix`;
  await createVSIX({
    cwd: root,
    packagePath,
    dependencies: false,
    skipLicense: true,
    allowMissingRepository: true,
    rewriteRelativeLinks: false,
  });
  return packagePath;
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  await buildAll();
  console.log(`Packed ${await packageExtension()}`);
}
