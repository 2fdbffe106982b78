// `npm run bench`: measures the built product; each figure is a ratio within one run.
import { spawnSync } from "node:child_process";
import { ensurePackages } from "./install.mjs";

const root = new URL("../", import.meta.url).pathname;

ensurePackages();
const { buildAll } = await import("./build.mjs");
await buildAll();
const { build } = await import("esbuild");
await build({
  absWorkingDir: root,
  entryPoints: ["bench/main.ts", "bench/parse-all.ts"],
  outdir: "out/bench",
  bundle: true,
  platform: "node",
  target: "node20",
  format: "cjs",
  outExtension: { ".js": ".cjs" },
  mainFields: ["module", "main"],
  logLevel: "warning",
});
process.exitCode = spawnSync(process.execPath, [`${root}out/bench/main.cjs`], { stdio: "inherit" }).status ?? 1;
