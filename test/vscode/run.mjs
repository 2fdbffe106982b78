// Runs test/vscode/suite in a real VS Code, from the packaged extension: with CHARTKEY_VSCODE_TEST=electron in one that
// @vscode/test-electron fetches, otherwise in the hosted one. Writes {passed, failed, skipped} to CHARTKEY_REPORT.
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { format } from "node:util";
import { build } from "esbuild";
import { packageExtension } from "../../scripts/package.mjs";
import { ensureHost } from "../../scripts/vscode-host.mjs";
import { startControl } from "./host/control.mjs";
import { startHosted } from "./host/hosted.mjs";

const root = new URL("../../", import.meta.url).pathname;
const report = process.env.CHARTKEY_REPORT ?? `${root}out/test/vscode.json`;
const bundle = `${root}out/vscode/suite.js`;
const pictures = `${root}out/screenshots`;
mkdirSync(pictures, { recursive: true });
mkdirSync(join(report, ".."), { recursive: true });
rmSync(report, { force: true });

await build({
  absWorkingDir: root,
  entryPoints: ["test/vscode/suite/index.ts"],
  outfile: bundle,
  bundle: true,
  platform: "node",
  target: "node20",
  format: "cjs",
  external: ["vscode", "mocha"],
  logLevel: "warning",
});

const vsix = await packageExtension();
const workspace = join(mkdtempSync(join(tmpdir(), "chartkey-")), "curriculum");
cpSync(`${root}samples`, workspace, { recursive: true });
// What the suite installs must not become the code sets of whoever runs it.
const data = mkdtempSync(join(tmpdir(), "chartkey-data-"));
process.on("exit", () => rmSync(data, { recursive: true, force: true }));
const env = { CHARTKEY_REPORT: report, CHARTKEY_MOCHA: `${root}node_modules/mocha`, CHARTKEY_DATA: data };

if (process.env.CHARTKEY_VSCODE_TEST === "electron") await inElectron();
else await hosted();
rmSync(join(workspace, ".."), { recursive: true, force: true });

if (!existsSync(report)) {
  console.log("The suite in VS Code ended without a result.");
  process.exitCode = 1;
} else {
  const { passed, failed, skipped } = JSON.parse(readFileSync(report, "utf8"));
  console.log(`vscode: ${passed} passed, ${failed.length} failed, ${skipped.length} skipped`);
  for (const name of failed) console.log(`  failed: ${name}`);
  process.exitCode = failed.length > 0 ? 1 : 0;
}

async function inElectron() {
  const { downloadAndUnzipVSCode, resolveCliArgsFromVSCodeExecutablePath, runTests } = await import(
    "@vscode/test-electron"
  );
  const vscodeExecutablePath = await downloadAndUnzipVSCode("stable");
  const [cli, ...args] = resolveCliArgsFromVSCodeExecutablePath(vscodeExecutablePath);
  spawnSync(cli, [...args, "--install-extension", vsix], { stdio: "inherit" });
  await runTests({
    vscodeExecutablePath,
    extensionDevelopmentPath: `${root}test/vscode/dummy`,
    extensionTestsPath: bundle,
    launchArgs: [workspace],
    extensionTestsEnv: env,
  });
}

async function hosted() {
  const host = ensureHost();
  if (host.missing) {
    console.log(`SKIPPED vscode suite: ${host.missing}`);
    writeFileSync(report, JSON.stringify({ passed: 0, failed: [], skipped: [`VS Code suite: ${host.missing}`] }));
    return;
  }
  const control = await startControl(pictures);
  const vscode = await startHosted(host, vsix, {
    env: { ...env, CHARTKEY_CONTROL: control.address },
  });
  const { page } = vscode;
  control.drive(page);
  try {
    const ended = new Promise((resolve) => page.exposeFunction("codeAutomationExit", resolve));
    await page.exposeFunction("codeAutomationLog", (_type, args) => {
      // The host complains of its own optional native parts.
      const line = format(...args);
      if (!/bindings file|builtin extensions|build\/Release|CodeExpectedError/.test(line)) console.log(line);
    });
    const payload = JSON.stringify([
      ["extensionDevelopmentPath", `vscode-remote://remote${root}test/vscode/dummy`],
      ["extensionTestsPath", `vscode-remote://remote${bundle}`],
    ]);
    await page.goto(
      `${vscode.address}/?folder=${encodeURIComponent(workspace)}&payload=${encodeURIComponent(payload)}`,
    );
    for (let second = 0; second < 180 && !existsSync(report); second++) {
      const over = await Promise.race([ended, new Promise((later) => setTimeout(later, 1000, "later"))]);
      if (over !== "later") break;
    }
  } finally {
    await vscode.stop();
    control.stop();
  }
}
