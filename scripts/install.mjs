// Installs the packages of the lock file when they are missing or older than it. Needs nothing but Node.
import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";

const root = new URL("../", import.meta.url).pathname;

/** Makes sure that node_modules is what the lock file says. Ends the process when that fails. */
export function ensurePackages() {
  const installed = `${root}node_modules/.package-lock.json`;
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(`${root}package-lock.json`).mtimeMs) return;
  console.log("Installing packages (once)…");
  const result = spawnSync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: root,
    stdio: "inherit",
  });
  if (result.status !== 0) process.exit(result.status ?? 1);
}
