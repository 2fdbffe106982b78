// Sets up a complete VS Code without a download of VS Code: the npm package `code-server` carries one.
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";

const root = new URL("../", import.meta.url).pathname;
const home = join(root, ".vscode-host");
const packages = ["code-server@4.100.3", "@vscode/ripgrep-linux-x64@1.18.0", "playwright-core@1.65.1"];
const browsers = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** The browser that drives the hosted VS Code: CHROMIUM_PATH, else the first one on PATH. */
export function findChromium() {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH;
  const folders = (process.env.PATH ?? "").split(delimiter);
  return browsers.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path));
}

/**
 * Installs the host into the git-ignored `.vscode-host/`, once.
 * @returns where its parts are, or why it cannot be had
 */
export function ensureHost() {
  const chromium = findChromium();
  if (!chromium) return { missing: "no Chromium on PATH (install it, or set CHROMIUM_PATH)" };
  if (process.platform !== "linux" || process.arch !== "x64")
    return { missing: "the hosted VS Code runs on Linux x64 only" };
  const stamp = join(home, "installed.json");
  const wanted = JSON.stringify(packages);
  if (!existsSync(stamp) || readFileSync(stamp, "utf8") !== wanted) {
    console.log("Setting up a hosted VS Code in .vscode-host (once, about half a minute)…");
    mkdirSync(home, { recursive: true });
    writeFileSync(join(home, "package.json"), '{ "private": true }\n');
    if (!npm(home, ["install", "--ignore-scripts", "--no-save", "--no-package-lock", ...packages])) {
      return { missing: "npm could not install code-server (is the registry reachable?)" };
    }
    const vscode = join(home, "node_modules/code-server/lib/vscode");
    if (!npm(vscode, ["install", "--omit=dev", "--ignore-scripts"]))
      return { missing: "npm could not install VS Code's own packages" };
    const bin = join(vscode, "node_modules/@vscode/ripgrep/bin");
    mkdirSync(bin, { recursive: true });
    cpSync(join(home, "node_modules/@vscode/ripgrep-linux-x64/bin/rg"), join(bin, "rg"));
    writeFileSync(stamp, wanted);
  }
  return {
    chromium,
    server: join(home, "node_modules/code-server/lib/vscode/out/server-main.js"),
    playwright: join(home, "node_modules/playwright-core/index.js"),
  };
}

function npm(folder, words) {
  // Without a network npm would go on trying for a quarter of an hour.
  const result = spawnSync(
    "npm",
    [...words, "--no-audit", "--no-fund", "--fetch-retries=1", "--fetch-retry-mintimeout=1000"],
    {
      cwd: folder,
      timeout: 600_000,
      stdio: ["ignore", "ignore", "pipe"],
      encoding: "utf8",
    },
  );
  if (result.status !== 0) console.error(result.stderr);
  return result.status === 0;
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const host = ensureHost();
  console.log("missing" in host ? `No hosted VS Code: ${host.missing}` : `Hosted VS Code: ${host.server}`);
}
