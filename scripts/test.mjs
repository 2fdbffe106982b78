// `npm test`: installs, builds, checks the code and runs every test; says by name what could not run here.
// `npm test -- WORD…`: only the test files whose path holds one of the words (`vscode`: the suite in VS Code).
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { ensurePackages } from "./install.mjs";

const root = new URL("../", import.meta.url).pathname;
const out = `${root}out/test`;
const totals = { passed: 0, failed: 0, skipped: 0 };
const words = process.argv.slice(2);
const wanted = (path) => words.length === 0 || words.some((word) => path.includes(word));

ensurePackages();
const { buildAll } = await import("./build.mjs");
await buildAll();

step("code style", "npx", ["--no-install", "biome", "ci", "--error-on-warnings", "."]);
step("types", "npx", ["--no-install", "tsc", "--noEmit"]);
step("types of the previews", "npx", ["--no-install", "tsc", "--noEmit", "-p", "client/webview"]);
step("direction of imports", "npx", [
  "--no-install",
  "depcruise",
  "--config",
  ".dependency-cruiser.cjs",
  "client",
  "server",
]);
const files = readdirSync(`${root}test`, { recursive: true })
  .filter((name) => name.endsWith(".test.ts") && !name.startsWith("vscode"))
  .map((name) => `test/${name}`)
  .filter(wanted);
if (files.length > 0) await unitTests(files);
if (wanted("vscode")) vscodeTests();

console.log(`\nchartkey: ${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`);
process.exitCode = totals.failed > 0 || totals.passed === 0 ? 1 : 0;

function step(name, command, args) {
  const result = spawnSync(command, args, { cwd: root, encoding: "utf8" });
  const good = result.status === 0;
  totals[good ? "passed" : "failed"]++;
  console.log(`${good ? "ok" : "FAILED"}: ${name}`);
  if (!good) console.log(result.stdout, result.stderr);
}

async function unitTests(files) {
  const { build } = await import("esbuild");
  rmSync(out, { recursive: true, force: true });
  await build({
    absWorkingDir: root,
    entryPoints: files,
    outdir: out,
    outbase: "test",
    bundle: true,
    platform: "node",
    target: "node20",
    format: "cjs",
    packages: "external",
    sourcemap: "inline",
    outExtension: { ".js": ".cjs" },
    logLevel: "warning",
  });
  mkdirSync(out, { recursive: true });
  const report = `${out}/report.json`;
  const mocha = [
    "--enable-source-maps",
    `${root}node_modules/mocha/bin/mocha.js`,
    "--recursive",
    "--extension",
    "cjs",
    "--reporter",
    `${root}scripts/mocha-reporter.cjs`,
    "--timeout",
    "60000",
    out,
  ];
  spawnSync(process.execPath, mocha, { cwd: root, stdio: "inherit", env: { ...process.env, CHARTKEY_REPORT: report } });
  add("unit tests", report);
}

function vscodeTests() {
  const report = `${out}/vscode.json`;
  const result = spawnSync(process.execPath, ["test/vscode/run.mjs"], {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, CHARTKEY_REPORT: report },
  });
  if (existsSync(report)) add("VS Code", report);
  else {
    totals.failed++;
    console.log(`FAILED: the suite in VS Code wrote no result (exit ${result.status})`);
  }
}

function add(name, report) {
  if (!existsSync(report)) {
    totals.failed++;
    console.log(`FAILED: ${name} wrote no result`);
    return;
  }
  const { passed, failed, skipped } = JSON.parse(readFileSync(report, "utf8"));
  totals.passed += passed;
  totals.failed += failed.length;
  totals.skipped += skipped.length;
  for (const title of skipped) console.log(`SKIPPED: ${title}`);
}
