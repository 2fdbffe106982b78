import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { URI } from "vscode-uri";
import { parseAllDocuments } from "yaml";
import { Client } from "../test/support/client";
import { CREDENTIAL, exercise, longExercise, stream } from "./generate";
import { measurePack, packFigures } from "./packs";
import { peerRows } from "./peers";
import { rulesCostRows } from "./rules-cost";
import { type Row, sizeRows } from "./size";
import { treeFigures } from "./tree";
import { workspaceIndexRows } from "./workspace-index";

const root = resolve(__dirname, "../..");

/** The middle of several runs, in milliseconds. */
async function median(runs: number, work: (run: number) => unknown): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    await work(run);
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? 0;
}

/** From the notification of an edit to the answered pull, over real stdio, beside a bare parse of the same text. */
async function edits(name: string, text: string): Promise<Row> {
  const folder = mkdtempSync(join(tmpdir(), "chartkey-bench-"));
  writeFileSync(join(folder, "cpc.credential.yaml"), CREDENTIAL);
  const client = new Client();
  await client.start({ textDocument: { diagnostic: {} } }, [folder]);
  const uri = URI.file(join(folder, "x.exercise.yaml")).toString();
  await client.open(uri, text);
  const pull = () => client.ask("textDocument/diagnostic", { textDocument: { uri } });
  const line = Math.floor(text.split("\n").length / 2);
  const position = {
    line: text.split("\n").findIndex((content, at) => at >= line && content.includes("rationale:")),
    character: 24,
  };
  for (let run = 0; run < 15; run++) await pull();
  let version = 1;
  const edit = async () => {
    await client.edit(uri, ++version, position, position, "x");
    await pull();
  };
  // Both sides get time to be compiled.
  for (let run = 0; run < 60; run++) await edit();
  for (let run = 0; run < 60; run++) parseAllDocuments(text);
  const base: number[] = [];
  const measured: number[] = [];
  // In turns, so that both see the same machine.
  for (let run = 0; run < 9; run++) {
    base.push(await median(5, () => parseAllDocuments(text)));
    measured.push(await median(5, edit));
  }
  await client.stop();
  rmSync(folder, { recursive: true });
  const middle = (values: number[]) => values.sort((a, b) => a - b)[4] ?? 0;
  return {
    what: `edit to diagnostics, ${name}`,
    measured: middle(measured),
    against: "parseDocument",
    base: middle(base),
    limit: 1.3,
  };
}

async function start(): Promise<Row> {
  const text = exercise("x");
  const first = async () => {
    const client = new Client();
    await client.start({ textDocument: { diagnostic: {} } });
    await client.open("file:///nowhere/x.exercise.yaml", text);
    await client.ask("textDocument/diagnostic", { textDocument: { uri: "file:///nowhere/x.exercise.yaml" } });
    client.process.kill();
  };
  const bare = () => spawnSync(process.execPath, ["-e", "0"]);
  await first();
  bare();
  return {
    what: "server start to first diagnostics",
    measured: await median(11, first),
    against: "node -e 0",
    base: await median(11, bare),
    limit: 3,
  };
}

async function lint(): Promise<Row> {
  const folder = mkdtempSync(join(tmpdir(), "chartkey-bench-"));
  writeFileSync(join(folder, "cpc.credential.yaml"), CREDENTIAL);
  for (let index = 0; index < 2_000; index++)
    writeFileSync(join(folder, `e${index}.exercise.yaml`), exercise(`e${index}`));
  const run = (...args: string[]) => {
    const { status, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8" });
    if (status !== 0) throw new Error(`${args[0]} ended with ${status}: ${stderr}`);
  };
  run(join(root, "dist/cli.js"), "lint");
  const measured = await median(5, () => run(join(root, "dist/cli.js"), "lint"));
  const base = await median(5, () => run(join(root, "out/bench/parse-all.cjs"), folder));
  rmSync(folder, { recursive: true });
  return { what: "chartkey lint of 2,000 files", measured, against: "parsing them all", base, limit: 1.5 };
}

/** Everything that is measured against something else. What is new is a file and a line here. */
const measurements: readonly (() => Row | Row[] | Promise<Row | Row[]>)[] = [
  () => edits("1,000 lines in one document", longExercise(1_000)),
  () => edits("10,000 lines in one document", longExercise(10_000)),
  () => edits("1,000 lines in a stream", stream(1_000)),
  () => edits("10,000 lines in a stream", stream(10_000)),
  start,
  lint,
  rulesCostRows,
  sizeRows,
  peerRows,
  workspaceIndexRows,
];

async function main(): Promise<void> {
  const rows: Row[] = [];
  for (const measure of measurements) rows.push(...[await measure()].flat());
  console.log("\n| what | ms | against | ms | ratio | limit |\n|---|---|---|---|---|---|");
  for (const { what, measured, against, base, limit } of rows) {
    console.log(
      `| ${what} | ${measured.toFixed(1)} | ${against} | ${base.toFixed(1)} | ${(measured / base).toFixed(2)} | ${Number(limit.toFixed(3))}${measured / base > limit ? " (over)" : ""} |`,
    );
  }
  const figures = packFigures();
  if (figures.length === 0)
    console.log("\nSkipped: the packs, since the official code sets are not at hand (CHARTKEY_CODESETS).");
  else console.log("\n| what | measured | limit |\n|---|---|---|");
  for (const { what, measured, limit } of figures) {
    console.log(`| ${what} | ${measured.toFixed(1)} | ${limit}${measured > limit ? " (over)" : ""} |`);
  }
  await drawing();
}

/** The credential tree in a browser. */
async function drawing(): Promise<void> {
  const figures = await treeFigures();
  if (typeof figures === "string") {
    console.log(`\nSkipped: layout and drawing of 500 credentials, since there is ${figures}.`);
    return;
  }
  console.log("\n| what | measured | limit |\n|---|---|---|");
  for (const { what, measured, limit } of figures) {
    console.log(`| ${what} | ${measured.toFixed(1)} | ${limit}${measured > limit ? " (over)" : ""} |`);
  }
}

const [job, systems = "", what = ""] = process.argv.slice(2);
if (job === "pack") measurePack(systems, what);
else if (job === "tree") void drawing();
else void main();
