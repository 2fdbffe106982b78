// Builds dist/: the extension, the language server and the command line, each one bundle.

import { existsSync, readdirSync } from "node:fs";
import { chmod, mkdir } from "node:fs/promises";
import { build } from "esbuild";
import { makeCodesets } from "./codesets.mjs";
import { generate } from "./generate.mjs";

const root = new URL("../", import.meta.url).pathname;
const production = !process.argv.includes("--development");

const common = {
  absWorkingDir: root,
  bundle: true,
  platform: "node",
  target: "node20",
  format: "cjs",
  // Some libraries' `main` is a wrapper that hides its imports from bundlers; their ES modules do not.
  mainFields: ["module", "main"],
  // The same for `yaml`, whose ES modules are meant for browsers: every call of it by way of a wrapper adds up.
  alias: { yaml: `${root}node_modules/yaml/browser/dist/index.js` },
  minify: production,
  sourcemap: production ? false : "linked",
  legalComments: "none",
  logLevel: "warning",
  define: { "process.env.NODE_ENV": '"production"' },
};

const bundles = [
  { entryPoints: ["client/extension.ts"], outfile: "dist/extension.js", external: ["vscode"] },
  { entryPoints: ["server/main.ts"], outfile: "dist/server-main.js" },
  { entryPoints: ["server/cli/main.ts"], outfile: "dist/cli-main.js" },
  ...["server", "cli"].map(launcher),
];

/** What is run in place of a program, and loads it. */
function launcher(name) {
  const program = `./${name}-main.js`;
  return {
    entryPoints: ["server/launch.ts"],
    outfile: `dist/${name}.js`,
    banner: { js: "#!/usr/bin/env node" },
    define: { ...common.define, PROGRAM: JSON.stringify(program) },
    external: [program],
  };
}

// A folder with a `main.ts` is a preview: its script and style sheet run in a web page, in VS Code or published.
const previews = readdirSync(`${root}client/webview`)
  .filter((name) => existsSync(`${root}client/webview/${name}/main.ts`))
  .map((name) => ({
    entryPoints: [`client/webview/${name}/main.ts`],
    outfile: `dist/webview-${name}.js`,
    platform: "browser",
    target: ["es2022", "chrome123", "firefox120", "safari17.5"],
    format: "iife",
    mainFields: ["browser", "module", "main"],
  }));

/** Builds everything into dist/. Throws when a bundle does not build. */
export async function buildAll() {
  await generate();
  await mkdir(`${root}dist`, { recursive: true });
  await Promise.all(
    [...bundles, ...previews]
      .filter(({ entryPoints }) => entryPoints.every((entry) => existsSync(root + entry)))
      .map((bundle) => build({ ...common, ...bundle })),
  );
  await makeCodesets();
  for (const executable of ["dist/server.js", "dist/cli.js"]) {
    if (existsSync(root + executable)) await chmod(root + executable, 0o755);
  }
}

if (process.argv[1] === new URL(import.meta.url).pathname) await buildAll();
