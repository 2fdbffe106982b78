import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { type Rule, rules } from "../server/rules/registry";
import { writeCatalogue } from "./catalogue";
import { ONE, type Row } from "./size";

const program = resolve(__dirname, "../../dist/cli.js");
const parser = resolve(__dirname, "../../out/bench/parse-all.cjs");
const FILES = 2_000;
/** Where runs differ by a tenth, as on a shared machine, so many bring the ratio to within 0.02. */
const RUNS = 40;
/** Parsing is there for a share, and need not be as exact. */
const PARSED = 10;
/** What stays on where only the shape of documents is checked. */
const SHAPE = ["unreadable-file", "yaml-syntax", "schema"];

/** What rules may add to linting by the schema, as a share. */
const SHARE = 0.15;

/** Linting a catalogue by all rules, beside linting the same files by the schema alone; by one thread, in turns. */
export function rulesCostRows(): Row[] {
  const folder = mkdtempSync(join(tmpdir(), "chartkey-bench-"));
  writeCatalogue(folder, { files: FILES });
  const configurations = { all: join(folder, "all.yaml"), shape: join(folder, "shape.yaml") };
  // Both of one form and length, so that reading them does not count: each rule at its own level, or off.
  writeFileSync(
    configurations.all,
    settings(({ level }) => level),
  );
  writeFileSync(
    configurations.shape,
    settings(({ id, level }) => (SHAPE.includes(id) ? level : "off")),
  );
  const lint = (configuration: string): number => {
    const start = performance.now();
    const { status, stderr } = spawnSync(
      process.execPath,
      [program, "lint", "--workers", "1", "--config", configuration, "--quiet"],
      { cwd: folder, encoding: "utf8" },
    );
    if (status !== 0) throw new Error(`lint ended with ${status}: ${stderr}`);
    return performance.now() - start;
  };
  const parse = (): number => {
    const start = performance.now();
    spawnSync(process.execPath, [parser, folder]);
    return performance.now() - start;
  };
  const all: number[] = [];
  const shape: number[] = [];
  const parsed: number[] = [];
  lint(configurations.all);
  lint(configurations.shape);
  for (let run = 0; run < RUNS; run++) {
    // Now one first, now the other: a machine that slows down must not count against either.
    if (run % 2 === 0) shape.push(lint(configurations.shape));
    all.push(lint(configurations.all));
    if (run % 2 === 1) shape.push(lint(configurations.shape));
    if (run < PARSED) parsed.push(parse());
  }
  rmSync(folder, { recursive: true });
  const files = `a catalogue of ${FILES.toLocaleString("en")} files`;
  const [whole, alone] = [middle(all), middle(shape)];
  return [
    {
      what: `lint of ${files}, all rules`,
      measured: whole,
      against: "the schema alone",
      base: alone,
      limit: 1 + SHARE,
    },
    {
      what: `what all rules add to the schema, ${files}`,
      measured: whole - alone,
      against: "parsing them all",
      base: middle(parsed),
      // A share of what linting may take, itself a multiple of parsing.
      limit: SHARE * ONE,
    },
  ];
}

function settings(levelOf: (rule: Rule) => string): string {
  return `rules:\n${rules.map((rule) => `  ${rule.id}: ${levelOf(rule)}\n`).join("")}`;
}

/** The mean of the middle half: it swings less than the median, and no run that was held up counts. */
function middle(times: readonly number[]): number {
  const quarter = Math.floor(times.length / 4);
  const half = [...times].sort((a, b) => a - b).slice(quarter, times.length - quarter);
  return half.reduce((sum, time) => sum + time, 0) / half.length;
}
