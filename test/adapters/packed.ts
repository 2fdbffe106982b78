import { equal } from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";

/** What npm needs to know so that it asks nobody, and writes nothing outside of the test's folder. */
export function offline(folder: string): Record<string, string> {
  return { npm_config_offline: "true", npm_config_cache: join(folder, "npm-cache"), npm_config_loglevel: "error" };
}

/** Packs the built program as npm would publish it. @returns the tarball's path, in the folder */
export function pack(folder: string): string {
  const words = ["pack", "--ignore-scripts", "--silent", "--pack-destination", folder];
  execFileSync("npm", words, { env: { ...process.env, ...offline(folder) } });
  const [tarball] = readdirSync(folder).filter((name) => name.endsWith(".tgz"));
  if (tarball === undefined) throw new Error("npm packed nothing.");
  return join(folder, tarball);
}

/** Runs a step's script as a runner does: bash, that ends at the first command that fails. */
export function runScript(script: string, cwd: string, env: Record<string, string>) {
  const { FORCE_COLOR: _force, ...rest } = process.env;
  const options = { cwd, env: { ...rest, ...env }, encoding: "utf8" } as const;
  const { status, stdout, stderr } = spawnSync("bash", ["-e", "-o", "pipefail", "-c", script], options);
  return { code: status, stdout, stderr };
}

/** Runs a script that must not fail. @returns what it writes */
export function runSound(script: string, cwd: string, env: Record<string, string>): string {
  const { code, stdout, stderr } = runScript(script, cwd, env);
  equal(code, 0, stderr);
  return stdout;
}
