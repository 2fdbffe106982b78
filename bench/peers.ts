import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { catalogue } from "./catalogue";
import type { Row } from "./size";
import { SETTLED } from "./size";

const root = resolve(__dirname, "../..");
const CLI = join(root, "dist/cli.js");
const SCHEMA = join(root, "schemas/exercise.schema.json");

/** Installed when the bench first runs, beside its own output; they are measured against and never shipped. */
const PEERS = join(root, "out/peers");
const VERSIONS = { "ajv-cli": "5.0.0", "@stoplight/spectral-cli": "6.16.3" };

/**
 * How `chartkey lint` fares beside tools that check the same files by the same schema: in a new process, with nothing
 * kept from before, all rules on. Times in milliseconds.
 * @returns nothing where the tools cannot be fetched, which is said by name
 */
export async function peerRows(): Promise<Row[]> {
  if (!install()) {
    console.log(`Skipped: ${Object.keys(VERSIONS).join(" and ")}, since the registry of packages cannot be reached.`);
    return [];
  }
  const folder = mkdtempSync(join(tmpdir(), "chartkey-bench-"));
  try {
    writeFiles(folder);
    const ruleset = join(folder, "ruleset.json");
    writeFileSync(ruleset, rulesetOf(JSON.parse(readFileSync(SCHEMA, "utf8"))));
    const lint = [CLI, "lint"];
    const ajv = [program("ajv-cli"), "validate", "-s", SCHEMA, "-d", "**/*.exercise.yaml", "--strict=false"];
    const spectral = [program("@stoplight/spectral-cli"), "lint", "--ruleset", ruleset, "**/*.exercise.yaml"];
    const slow = run(spectral, folder);
    const cold: number[] = [];
    const other: number[] = [];
    for (let turn = 0; turn < 5; turn++) {
      cold.push(run(lint, folder));
      other.push(run(ajv, folder));
    }
    // The first run fills the cache, the second is past all doubt about times.
    const cached = [...lint, "--cache"];
    run(cached, folder);
    await new Promise((proceed) => setTimeout(proceed, SETTLED));
    run(cached, folder);
    const warm = Array.from({ length: 5 }, () => run(cached, folder));
    const [measured, base] = [Math.min(...cold), Math.min(...other)];
    return [
      { what: "lint of 1,000 files", measured, against: "spectral", base: slow, limit: 1 / 8 },
      { what: "lint of 1,000 files", measured, against: "ajv-cli", base, limit: 2.5 },
      { what: "lint of 1,000 files, warm cache", measured: Math.min(...warm), against: "ajv-cli", base, limit: 1 },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** @returns whether they are there */
function install(): boolean {
  const wanted = JSON.stringify({ private: true, dependencies: VERSIONS });
  const manifest = join(PEERS, "package.json");
  if (existsSync(join(PEERS, "node_modules")) && readFileSync(manifest, "utf8") === wanted) return true;
  rmSync(PEERS, { recursive: true, force: true });
  mkdirSync(PEERS, { recursive: true });
  writeFileSync(manifest, wanted);
  const words = ["install", "--ignore-scripts", "--no-audit", "--no-fund", "--no-package-lock"];
  const done = spawnSync("npm", words, { cwd: PEERS, encoding: "utf8", shell: process.platform === "win32" });
  if (done.status !== 0) rmSync(PEERS, { recursive: true, force: true });
  return done.status === 0;
}

function program(name: string): string {
  return join(PEERS, "node_modules", name, "dist/index.js");
}

/** Dates stand in quotes: to ajv-cli's parser, which is of YAML 1.1, they are no texts otherwise. */
function writeFiles(folder: string): void {
  for (const { name, text } of catalogue({ files: 1_000 })) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text.replace(/^(dateOfService: )(.*)$/m, '$1"$2"'));
  }
}

/** Has Spectral check by a schema and by nothing else. */
function rulesetOf(schema: unknown): string {
  const then = { function: "schema", functionOptions: { schema } };
  return JSON.stringify({ rules: { schema: { given: "$", severity: "error", then } } });
}

function run(args: readonly string[], cwd: string): number {
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd, encoding: "utf8", maxBuffer: 2 ** 26 });
  if (status !== 0) throw new Error(`${args.join(" ")} ended with ${status}: ${stderr}${stdout.slice(0, 2_000)}`);
  return performance.now() - start;
}
