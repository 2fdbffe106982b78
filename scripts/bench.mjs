// `npm run bench`: measures the built product; each figure is a ratio within one run.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { ensurePackages } from "./install.mjs";

const root = new URL("../", import.meta.url).pathname;

ensurePackages();
const { buildAll } = await import("./build.mjs");
await buildAll();
const { build } = await import("esbuild");
await build({
  absWorkingDir: root,
  entryPoints: [
    "bench/main.ts",
    "bench/parse-all.ts",
    "bench/relevance/measure.ts",
    "bench/relevance/against-peers.ts",
  ],
  outbase: "bench",
  outdir: "out/bench",
  bundle: true,
  platform: "node",
  target: "node20",
  format: "cjs",
  outExtension: { ".js": ".cjs" },
  mainFields: ["module", "main"],
  logLevel: "warning",
});
const run = (script) =>
  spawnSync(process.execPath, [`${root}out/bench/${script}.cjs`], { stdio: "inherit", cwd: root }).status ?? 1;
process.exitCode = run("main");
// Relevance is judged on the full code sets only.
if (existsSync(`${root}dist/codesets/icd9cm.pack`)) {
  for (const script of ["relevance/measure", "relevance/against-peers"]) {
    console.log("");
    run(script);
  }
} else console.log("\nSkipped: the relevance of the search, since the official code sets are not at hand.");
