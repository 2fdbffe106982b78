import { deepEqual, equal, match } from "node:assert/strict";
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CancellationTokenSource } from "vscode-jsonrpc";
import type { Diagnostic } from "vscode-languageserver-types";
import { URI } from "vscode-uri";
import { Client } from "../support/client";
import { HEAD } from "../support/cursor";

const credential = (id: string, more = "") =>
  `id: ${id}\nabbreviation: ${id.toUpperCase()}\nname: The full name of ${id}\nissuer: AAPC\ncategory: core\n${more}`;
const exercise = (id: string, credentials: string) =>
  `${HEAD.replace("id: x", `id: ${id}`).replace("[cpc]", credentials)}answer: {}\n`;
const CLIENT = {
  textDocument: { diagnostic: {} },
  workspace: { diagnostics: { refreshSupport: true }, didChangeWatchedFiles: { dynamicRegistration: true } },
};

interface Report {
  kind: string;
  resultId: string;
  items: Diagnostic[];
}

describe("the index of the workspace, over stdio", () => {
  let client: Client;
  let folder: string;

  beforeEach(() => {
    client = new Client();
    folder = mkdtempSync(join(tmpdir(), "chartkey-"));
  });
  afterEach(async () => {
    equal(await client.stop(), 0);
    rmSync(folder, { recursive: true, force: true });
  });

  const address = (name: string) => URI.file(join(folder, name)).toString();
  const write = (files: Record<string, string>) => {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(join(folder, name, ".."), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
  };
  const pull = (name: string, previousResultId?: string) =>
    client.ask<Report>("textDocument/diagnostic", { textDocument: { uri: address(name) }, previousResultId });
  const rules = async (name: string) => (await pull(name)).items.map(({ code }) => code);
  const onDisk = (...changes: [name: string, type: 1 | 2 | 3][]) =>
    client.connection.sendNotification("workspace/didChangeWatchedFiles", {
      changes: changes.map(([name, type]) => ({ uri: address(name), type })),
    });

  it("turns references red as soon as an id is another, and leaves the findings of other files alone", async () => {
    write({ "cpc.credential.yaml": credential("cpc"), "ccs.credential.yaml": credential("ccs") });
    await client.start(CLIENT, [folder]);
    await client.open(address("x.exercise.yaml"), exercise("x", "[cpc]"));
    await client.open(address("y.exercise.yaml"), exercise("y", "[ccs]"));
    await client.open(address("cpc.credential.yaml"), credential("cpc"), "chartkey-credential");
    const [x, y] = [await pull("x.exercise.yaml"), await pull("y.exercise.yaml")];
    deepEqual([x.items, y.items], [[], []]);
    await client.edit(address("cpc.credential.yaml"), 2, { line: 0, character: 4 }, { line: 0, character: 7 }, "cpx");
    const after = await pull("x.exercise.yaml", x.resultId);
    deepEqual(
      after.items.map(({ code }) => code),
      ["unknown-credential"],
    );
    equal((await pull("y.exercise.yaml", y.resultId)).kind, "unchanged");
  });

  it("answers the workspace's pull after an edit with that file alone", async () => {
    write({ "cpc.credential.yaml": credential("cpc") });
    for (let index = 0; index < 30; index++) write({ [`e${index}.exercise.yaml`]: exercise(`e${index}`, "[cpc]") });
    await client.start(CLIENT, [folder]);
    const ask = (known: { uri: string; resultId: string }[]) =>
      client.ask<{ items: { uri: string; resultId: string; items: Diagnostic[] }[] }>("workspace/diagnostic", {
        previousResultIds: known.map(({ uri, resultId }) => ({ uri, value: resultId })),
      });
    const first = await ask([]);
    equal(first.items.length, 31);
    const waiting = ask(first.items);
    await client.open(address("e7.exercise.yaml"), exercise("e7", "[nowhere]"));
    deepEqual(
      (await waiting).items.map(({ uri, items }) => [uri, items.map(({ code }) => code)]),
      [[address("e7.exercise.yaml"), ["unknown-credential"]]],
    );
  });

  it("tells a client that takes partial results of every change, in one request that stays open", async () => {
    write({ "cpc.credential.yaml": credential("cpc"), "x.exercise.yaml": exercise("x", "[cpc]") });
    await client.start(CLIENT, [folder]);
    const told = () =>
      client.progress
        .filter(({ token }) => token === "all")
        .flatMap(({ value }) => value.items as { uri: string; items: Diagnostic[] }[])
        .map(({ uri, items }) => `${uri.split("/").pop()} ${items.map(({ code }) => code)}`);
    const stop = new CancellationTokenSource();
    const params = { previousResultIds: [], partialResultToken: "all" };
    const answer = client.connection.sendRequest<{ items: unknown[] }>("workspace/diagnostic", params, stop.token);
    const until = (said: string) => client.until(() => told().includes(said));
    await until("x.exercise.yaml ");
    client.progress.length = 0;
    await client.open(address("cpc.credential.yaml"), credential("cpx"), "chartkey-credential");
    await until("x.exercise.yaml unknown-credential");
    rmSync(join(folder, "x.exercise.yaml"));
    await onDisk(["x.exercise.yaml", 3]);
    await until("x.exercise.yaml ");
    stop.cancel();
    deepEqual((await answer).items, []);
  });

  it("takes for known what a document's own pull has told, and knows files that were created and opened since", async () => {
    write({ "cpc.credential.yaml": credential("cpc") });
    await client.start(CLIENT, [folder]);
    type All = { items: { uri: string; resultId: string }[] };
    const ask = (known: { uri: string; resultId: string }[]) =>
      client.ask<All>("workspace/diagnostic", {
        previousResultIds: known.map(({ uri, resultId }) => ({ uri, value: resultId })),
      });
    const [credentials] = (await ask([])).items;
    await client.open(address("new.exercise.yaml"), exercise("new", "[cpc]"));
    const { resultId } = await pull("new.exercise.yaml");
    write({ "new.exercise.yaml": exercise("new", "[cpc]") });
    await onDisk(["new.exercise.yaml", 1]);
    const report = await pull("new.exercise.yaml", resultId);
    const known = [
      ...(credentials ? [credentials] : []),
      { uri: address("new.exercise.yaml"), resultId: report.resultId },
    ];
    const silent = await Promise.race([ask(known), new Promise((later) => setTimeout(later, 300, "silent"))]);
    equal(silent, "silent");
    deepEqual(
      (await ask([])).items.map(({ uri }) => uri),
      [address("cpc.credential.yaml"), address("new.exercise.yaml")],
    );
  });

  it("prefers unsaved text to the disk, and goes back to the disk when it is closed", async () => {
    write({ "cpc.credential.yaml": credential("cpc") });
    await client.start(CLIENT, [folder]);
    await client.open(address("x.exercise.yaml"), exercise("x", "[cpc]"));
    await client.open(address("cpc.credential.yaml"), credential("coc"), "chartkey-credential");
    deepEqual(await rules("x.exercise.yaml"), ["unknown-credential"]);
    await onDisk(["cpc.credential.yaml", 2]);
    deepEqual(await rules("x.exercise.yaml"), ["unknown-credential"]);
    await client.connection.sendNotification("textDocument/didClose", {
      textDocument: { uri: address("cpc.credential.yaml") },
    });
    deepEqual(await rules("x.exercise.yaml"), []);
  });

  it("follows a switch of branches: files that come, change and go at once", async () => {
    write({ "cpc.credential.yaml": credential("cpc"), "old.credential.yaml": credential("ccs") });
    await client.start(CLIENT, [folder]);
    await client.open(address("x.exercise.yaml"), exercise("x", "[cpc, ccs, cca]"));
    deepEqual(await rules("x.exercise.yaml"), ["unknown-credential"]);
    write({ "cpc.credential.yaml": credential("cpx"), "new.credential.yaml": credential("cca") });
    rmSync(join(folder, "old.credential.yaml"));
    await onDisk(["cpc.credential.yaml", 2], ["new.credential.yaml", 1], ["old.credential.yaml", 3]);
    const found = (await pull("x.exercise.yaml")).items.map(({ range }) => range.start.character);
    deepEqual(found, ["credentials: [".length, "credentials: [cpc, ".length]);
  });

  it("follows a folder that is moved or deleted, with all that is in it", async () => {
    write({ "a/aapc/cpc.credential.yaml": credential("cpc"), "chartkey.yaml": "exclude: [archive]\n" });
    await client.start(CLIENT, [folder]);
    await client.open(address("x.exercise.yaml"), exercise("x", "[cpc]"));
    deepEqual(await rules("x.exercise.yaml"), []);
    const move = async (from: string, to: string) => {
      renameSync(join(folder, from), join(folder, to));
      await client.connection.sendNotification("workspace/didRenameFiles", {
        files: [{ oldUri: address(from), newUri: address(to) }],
      });
    };
    await move("a", "archive");
    deepEqual(await rules("x.exercise.yaml"), ["unknown-credential"], "excluded there");
    await move("archive", "b");
    deepEqual(await rules("x.exercise.yaml"), []);
    rmSync(join(folder, "b"), { recursive: true });
    await client.connection.sendNotification("workspace/didDeleteFiles", { files: [{ uri: address("b") }] });
    deepEqual(await rules("x.exercise.yaml"), ["unknown-credential"]);
  });

  it("shows how far the first reading is; stopped, it says nothing of what it has not read, and reads on when asked", async () => {
    // So many that reading them takes a while on the fastest machine.
    for (let index = 0; index < 16_000; index++) write({ [`a${index}.exercise.yaml`]: exercise(`a${index}`, "[zzz]") });
    write({ "z.credential.yaml": credential("zzz") });
    let readOn: (value: unknown) => void = () => {};
    const answered = new Promise((proceed) => {
      readOn = proceed;
    });
    client.answers.set("window/showMessageRequest", (params) => {
      match((params as { message: string }).message, /has read \d+ of 16001 files/);
      return answered;
    });
    await client.start({ ...CLIENT, window: { workDoneProgress: true } }, [folder]);
    await client.open(address("x.exercise.yaml"), exercise("x", "[zzz, nowhere]"));
    const stopped = rules("x.exercise.yaml");
    await client.until(() => client.progress.length > 0);
    const [begun] = client.progress;
    equal(begun?.value.kind, "begin");
    await client.connection.sendNotification("window/workDoneProgress/cancel", { token: begun?.token });
    deepEqual(await stopped, [], "the credential may be in a file that was not read");
    await client.until(() => client.progress.some(({ value }) => value.kind === "end"));
    readOn({ title: "Read On" });
    let found: (number | string | undefined)[] = [];
    while (found.length === 0) found = await rules("x.exercise.yaml");
    deepEqual(found, ["unknown-credential"]);
  });
});
