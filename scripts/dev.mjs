// `npm run dev`: the samples in VS Code with the extension loaded.
import { spawn, spawnSync } from "node:child_process";
import { ensurePackages } from "./install.mjs";

const root = new URL("../", import.meta.url).pathname;

ensurePackages();
const { buildAll } = await import("./build.mjs");
await buildAll();

const installed = spawnSync("code", ["--version"], { encoding: "utf8" }).status === 0;
if (installed) {
  spawnSync("code", [`--extensionDevelopmentPath=${root}`, `${root}samples`], { stdio: "inherit" });
} else {
  const { ensureHost } = await import("./vscode-host.mjs");
  const { packageExtension } = await import("./package.mjs");
  const { startHosted } = await import("../test/vscode/host/hosted.mjs");
  const host = ensureHost();
  if (host.missing) {
    console.error(`VS Code is not installed, and the hosted one cannot run: ${host.missing}`);
    process.exit(1);
  }
  const vscode = await startHosted(host, await packageExtension(), { browser: false });
  const address = `${vscode.address}/?folder=${encodeURIComponent(`${root}samples`)}`;
  console.log(`\nOpen ${address}\nCtrl-C ends it.`);
  if (process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
    spawn("xdg-open", [address], { stdio: "ignore", detached: true }).on("error", () => {});
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => void vscode.stop().then(() => process.exit(0)));
}
