import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { WorkspaceEdit } from "vscode-languageserver-types";
import { URI } from "vscode-uri";
import { Client } from "../test/support/client";
import { writeCatalogue } from "./catalogue";
import { CREDENTIAL, exercise } from "./generate";
import type { Row } from "./size";

const root = resolve(__dirname, "../..");
const FILES = 5_000;
const REFERENCES = 2_000;

/** What an editor that pulls findings says of itself. */
const EDITOR = {
  textDocument: { diagnostic: {} },
  workspace: { diagnostics: { refreshSupport: true }, didChangeWatchedFiles: { dynamicRegistration: true } },
};

/** How the index of a workspace of 5,000 files fares, over real stdio; times in milliseconds, memory in kilobytes. */
export async function workspaceIndexRows(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), "chartkey-bench-"));
  const [many, one, referring] = ["many", "one", "referring"].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  try {
    writeCatalogue(many, { files: FILES });
    mkdirSync(one);
    mkdirSync(referring);
    for (const path of [one, referring]) writeFileSync(join(path, "cpc.credential.yaml"), CREDENTIAL);
    for (let index = 0; index < REFERENCES; index++)
      writeFileSync(join(referring, `e${index}.exercise.yaml`), exercise(`e${index}`));
    return [await firstIndex(many, one), await edits(many, one), await renaming(referring), await memory(many, one)];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** From the start of the server to the first findings, which need the index, beside a program that parses every file. */
async function firstIndex(many: string, one: string): Promise<Row> {
  const index = async (folder: string) => {
    const session = await open(folder);
    session.client.process.kill();
  };
  const parse = (folder: string) => spawnSync(process.execPath, [join(root, "out/bench/parse-all.cjs"), folder]);
  const times = { index: [] as number[], start: [] as number[], parse: [] as number[], nothing: [] as number[] };
  for (let run = 0; run < 3; run++) {
    times.index.push(await timed(() => index(many)));
    times.start.push(await timed(() => index(one)));
    times.parse.push(await timed(() => parse(many)));
    times.nothing.push(await timed(() => parse(one)));
  }
  // What each program needs to start is no part of it.
  return {
    what: `first index of ${FILES.toLocaleString("en")} files`,
    measured: Math.min(...times.index) - Math.min(...times.start),
    against: "parsing them all",
    base: Math.min(...times.parse) - Math.min(...times.nothing),
    limit: 1.3,
  };
}

/** From the notification of an edit to its findings, while the editor waits for the workspace's, as editors do. */
async function edits(many: string, one: string): Promise<Row> {
  const sessions = [await open(many), await open(one)];
  for (const session of sessions) {
    await session.waitForWorkspace();
    for (let run = 0; run < 60; run++) await session.edit();
  }
  const times = sessions.map(() => [] as number[]);
  for (let run = 0; run < 61; run++) {
    for (const [at, session] of sessions.entries()) times[at]?.push(await timed(() => session.edit()));
  }
  for (const { client } of sessions) client.process.kill();
  const middle = (values: number[] = []) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
  return {
    what: `an edit among ${FILES.toLocaleString("en")} files`,
    measured: middle(times[0]),
    against: "among one",
    base: middle(times[1]),
    limit: 1.2,
  };
}

async function renaming(folder: string): Promise<Row> {
  const { client } = await open(folder);
  const uri = URI.file(join(folder, "cpc.credential.yaml")).toString();
  await client.open(uri, CREDENTIAL, "chartkey-credential");
  const params = { textDocument: { uri }, position: { line: 0, character: 5 }, newName: "coc" };
  let edit: WorkspaceEdit = {};
  const measured = await timed(async () => {
    edit = await client.ask<WorkspaceEdit>("textDocument/rename", params);
  });
  client.process.kill();
  const changed = Object.keys(edit.changes ?? {}).length;
  if (changed < REFERENCES) throw new Error(`Only ${changed} files were renamed in.`);
  const what = `rename of a credential with ${REFERENCES.toLocaleString("en")} references`;
  return { what, measured, against: "a second", base: 1_000, limit: 1 };
}

/** What each file adds to the server's memory, once all of them are known. */
async function memory(many: string, one: string): Promise<Row> {
  const [most, least] = [await residentSet(many), await residentSet(one)];
  return {
    what: "memory of the index, per file (KB)",
    measured: (most - least) / FILES,
    against: "KB",
    base: 60,
    limit: 1,
  };
}

async function residentSet(folder: string): Promise<number> {
  const { client, waitForWorkspace } = await open(folder);
  await waitForWorkspace();
  const { pid } = client.process;
  // In kilobytes, on Linux and macOS alike.
  const { stdout } = spawnSync("ps", ["-o", "rss=", "-p", String(pid)], { encoding: "utf8" });
  const kilobytes = Number(stdout) || Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]);
  client.process.kill();
  return kilobytes;
}

/** Starts a server on a folder and waits for the findings of an exercise in it. */
async function open(folder: string) {
  const client = new Client();
  await client.start(EDITOR, [folder]);
  const uri = URI.file(join(folder, "bench.exercise.yaml")).toString();
  const text = exercise("bench");
  await client.open(uri, text);
  const pull = () => client.ask("textDocument/diagnostic", { textDocument: { uri } });
  await pull();
  let version = 1;
  const line = text.split("\n").findIndex((content) => content.includes("rationale:"));
  const position = { line, character: 24 };
  return {
    client,
    async edit() {
      await client.edit(uri, ++version, position, position, "x");
      await pull();
    },
    /** Asks for all findings, and again and again, as an editor does; waits for the first answer. */
    async waitForWorkspace() {
      const ask = (previousResultIds: { uri: string; value: string }[]) =>
        client.ask<{ items: { uri: string; resultId: string }[] }>("workspace/diagnostic", { previousResultIds });
      const known = new Map<string, string>();
      const next = async (): Promise<void> => {
        const { items } = await ask([...known].map(([of, value]) => ({ uri: of, value })));
        for (const { uri: of, resultId } of items) known.set(of, resultId);
      };
      await next();
      // The server is killed in the end, and with it the request that waits.
      const again = (): Promise<void> =>
        next().then(() => new Promise((later) => setTimeout(later, 2_000)).then(again));
      void again().catch(() => {});
    },
  };
}

async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
