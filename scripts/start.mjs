// `npm start`: from a fresh clone to the findings of the sample curriculum.
import { spawnSync } from "node:child_process";
import { ensurePackages } from "./install.mjs";

const root = new URL("../", import.meta.url).pathname;

ensurePackages();
const { buildAll } = await import("./build.mjs");
await buildAll();

const lint = (path) =>
  spawnSync(process.execPath, ["dist/cli.js", "lint", path], { cwd: root, stdio: "inherit" }).status;
console.log("\nThe sample curriculum, samples/:\n");
const status = lint("samples");
console.log("\nAnd one mistake of each kind, samples/broken/:\n");
lint("samples/broken");
console.log(`
Next:
  npm run dev                                  the samples in VS Code, with findings while you type
  npx chartkey lint PATH                       check a curriculum of your own
  npx chartkey lint samples/broken --format json
  npm test                                     every test
`);
process.exitCode = status ?? 2;
