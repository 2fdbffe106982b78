import { deepEqual, equal, ok } from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { CompletionList, Hover } from "vscode-languageserver-types";
import { Client } from "../support/client";
import { HEAD } from "../support/cursor";

/** Writes down every attempt to look a name up, to connect or to fetch, and lets none succeed. */
const GUARD = (log: string) => `
const note = (what) => { require("node:fs").appendFileSync(${JSON.stringify(log)}, what + "\\n"); throw new Error(what); };
require("node:net").Socket.prototype.connect = () => note("connect");
require("node:dns").lookup = () => note("lookup");
globalThis.fetch = () => note("fetch");
`;

describe("11: no network at start, and none unless asked", () => {
  let folder: string;
  let log: string;
  let guard: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "chartkey-"));
    log = join(folder, "network.log");
    guard = join(folder, "guard.cjs");
    writeFileSync(guard, GUARD(log));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const tried = () => (existsSync(log) ? readFileSync(log, "utf8") : "");

  it("the guard sees who tries", () => {
    spawnSync(process.execPath, ["--require", guard, "-e", "fetch('http://127.0.0.1:9')"]);
    equal(tried(), "fetch\n");
  });

  it("the language server reaches for nothing while an author works", async () => {
    const client = new Client([process.execPath, "--require", guard, resolve("dist/server.js"), "--stdio"]);
    await client.start({ textDocument: { diagnostic: {} } }, [folder]);
    const uri = "untitled:new.exercise.yaml";
    const text = `${HEAD}answer:\n  diagnoses:\n    - code: chest pain\n`;
    await client.open(uri, text, "chartkey-exercise");
    const position = { line: text.split("\n").length - 2, character: 24 };
    const completed = await client.ask<CompletionList>("textDocument/completion", { textDocument: { uri }, position });
    ok(completed.items.length > 1);
    await client.ask<Hover | null>("textDocument/hover", {
      textDocument: { uri },
      position: { line: 2, character: 1 },
    });
    await client.ask("textDocument/diagnostic", { textDocument: { uri } });
    equal(await client.stop(), 0);
    equal(tried(), "");
  });

  it("the command line reaches for nothing", () => {
    const calls = [["lint", "samples"], ["codes", "search", "chest pain"], ["codes", "list"], ["explain"]];
    for (const call of calls) {
      const { status } = spawnSync(process.execPath, ["--require", guard, resolve("dist/cli.js"), ...call]);
      deepEqual({ call, status }, { call, status: 0 });
    }
    equal(tried(), "");
  });
});
