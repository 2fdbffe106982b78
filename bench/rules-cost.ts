import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { ruleIds } from "../server/rules/registry";
import { writeCatalogue } from "./catalogue";
import type { Row } from "./size";

const program = resolve(__dirname, "../../dist/cli.js");
const FILES = 2_000;
const RUNS = 9;
/** What stays on where only the shape of documents is checked. */
const SHAPE = ["unreadable-file", "yaml-syntax", "schema"];

/** Linting a catalogue by all rules, beside linting the same files by the schema alone; by one thread, in turns. */
export function rulesCostRow(): Row {
  const folder = mkdtempSync(join(tmpdir(), "chartkey-bench-"));
  writeCatalogue(folder, { files: FILES });
  const off = ruleIds.filter((id) => !SHAPE.includes(id)).map((id) => `  ${id}: off\n`);
  const configurations = { all: join(folder, "all.yaml"), shape: join(folder, "shape.yaml") };
  writeFileSync(configurations.all, "{}\n");
  writeFileSync(configurations.shape, `rules:\n${off.join("")}`);
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
  const all: number[] = [];
  const shape: number[] = [];
  lint(configurations.all);
  lint(configurations.shape);
  for (let run = 0; run < RUNS; run++) {
    shape.push(lint(configurations.shape));
    all.push(lint(configurations.all));
  }
  rmSync(folder, { recursive: true });
  return {
    what: `chartkey lint of a catalogue of ${FILES.toLocaleString("en")} files, all rules`,
    measured: middle(all),
    against: "the schema alone",
    base: middle(shape),
    limit: 1.15,
  };
}

function middle(times: number[]): number {
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}
