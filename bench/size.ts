import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { writeCatalogue } from "./catalogue";

const root = resolve(__dirname, "../..");
const CLI = join(root, "dist/cli.js");

/** One comparison within one run. */
export interface Row {
  what: string;
  measured: number;
  against: string;
  base: number;
  limit: number;
}

/** Files this old are known by their times alone, so that a warm cache is measured and not the doubt. In milliseconds. */
export const SETTLED = 3_000;

/** What linting in one thread may take, in times that parsing takes. */
export const ONE = 1.3;
/** How many times faster two workers are to be, and what share a warm cache may take: of what one worker may take, too. */
const TWO_TIMES = 1.7;
const WARM = 0.1;

/** How `chartkey lint` fares with catalogues of a publisher's size; times in milliseconds, memory in megabytes. */
export async function sizeRows(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), "chartkey-bench-"));
  try {
    for (const files of [2_000, 10_000, 20_000]) writeCatalogue(join(folder, String(files)), { files });
    mustBeSilent(join(folder, "2000"));
    const lint = (files: number, ...args: string[]) => best(3, [CLI, "lint", ...args], join(folder, String(files)));
    const parse = best(3, [join(root, "out/bench/parse-all.cjs"), join(folder, "10000")], folder);
    const one = lint(10_000, "--workers", "1");
    const two = lint(10_000, "--workers", "2");
    // The first run fills the cache, the second is past all doubt about times.
    const cache = ["--workers", "1", "--cache"];
    best(1, [CLI, "lint", ...cache], join(folder, "10000"));
    await new Promise((proceed) => setTimeout(proceed, SETTLED));
    best(1, [CLI, "lint", ...cache], join(folder, "10000"));
    const warm = lint(10_000, ...cache);
    const parsing = { against: "parsing them all", base: parse };
    const cold = { against: "one worker, no cache", base: one };
    return [
      { what: "lint of 10,000 files, one worker", measured: one, ...parsing, limit: ONE },
      { what: "lint of 10,000 files, two workers", measured: two, ...parsing, limit: ONE / TWO_TIMES },
      { what: "lint of 10,000 files, two workers", measured: two, ...cold, limit: 1 / TWO_TIMES },
      { what: "lint of 10,000 files, warm cache", measured: warm, ...parsing, limit: ONE * WARM },
      { what: "lint of 10,000 files, warm cache", measured: warm, ...cold, limit: WARM },
      {
        what: "memory for 20,000 files (MB)",
        measured: memory(join(folder, "20000")),
        against: "2,000 files",
        base: memory(join(folder, "2000")),
        limit: 1.3,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A generator that a new rule finds fault with would measure the writing of findings. @throws when it does */
function mustBeSilent(cwd: string): void {
  const { stdout } = spawnSync(process.execPath, [CLI, "lint", "--format", "json"], {
    cwd,
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  const { results } = JSON.parse(stdout) as { results: { path: string; diagnostics: { message: string }[] }[] };
  const loud = results.find(({ diagnostics }) => diagnostics.length > 0);
  if (loud) throw new Error(`The generated ${loud.path} is not sound: ${loud.diagnostics[0]?.message}`);
}

/** The shortest of several runs: what else the machine does only ever adds. */
function best(runs: number, args: string[], cwd: string): number {
  let shortest = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    const { status, stderr } = spawnSync(process.execPath, args, { cwd, encoding: "utf8" });
    if (status !== 0) throw new Error(`${args.join(" ")} ended with ${status}: ${stderr}`);
    shortest = Math.min(shortest, performance.now() - start);
  }
  return shortest;
}

/** The most memory that a run has at a time, in megabytes; the least of three runs. */
function memory(cwd: string): number {
  return Math.min(...[1, 2, 3].map(() => memoryOnce(cwd)));
}

function memoryOnce(cwd: string): number {
  const program = `process.on("exit", () => process.stderr.write("\\nRSS " + process.resourceUsage().maxRSS)); require(${JSON.stringify(CLI)})`;
  const args = ["-e", program, "chartkey", "lint", "--workers", "1"];
  const { stderr } = spawnSync(process.execPath, args, { cwd, encoding: "utf8" });
  return Number(/\nRSS (\d+)/.exec(stderr)?.[1]) / 1024;
}
