import { strict as assert } from "node:assert";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CodeAction, CompletionList, Diagnostic, Hover } from "vscode-languageserver-types";
import { URI } from "vscode-uri";
import { Client } from "../support/client";
import { HEAD } from "../support/cursor";

const CPC = "id: cpc\nabbreviation: CPC\nname: Certified\nissuer: AAPC\ncategory: core\n";
const SOUND = `${HEAD}answer: {}\n`;
const PULL = { textDocument: { diagnostic: {} }, workspace: { diagnostics: { refreshSupport: true } } };

interface Report {
  kind: string;
  resultId?: string;
  items: Diagnostic[];
}

describe("the language server over stdio", () => {
  let client: Client;
  let folder: string;

  beforeEach(() => {
    client = new Client();
    folder = mkdtempSync(join(tmpdir(), "chartkey-"));
    writeFileSync(join(folder, "cpc.credential.yaml"), CPC);
  });
  afterEach(async () => {
    assert.equal(await client.stop(), 0);
    rmSync(folder, { recursive: true, force: true });
  });

  const address = (name: string) => URI.file(join(folder, name)).toString();
  const pull = (uri: string, previousResultId?: string) =>
    client.ask<Report>("textDocument/diagnostic", { textDocument: { uri }, previousResultId });
  const rules = (items: readonly Diagnostic[]) => items.map(({ code }) => code);

  it("pushes, with the version, to a client that cannot pull", async () => {
    const { capabilities } = await client.start({}, [folder]);
    assert.equal(capabilities.diagnosticProvider, undefined);
    const uri = address("x.exercise.yaml");
    await client.open(uri, SOUND);
    assert.deepEqual((await client.push((pushed) => pushed.version === 1)).diagnostics, []);
    await client.edit(uri, 2, { line: 3, character: 14 }, { line: 3, character: 17 }, "nope");
    const { diagnostics } = await client.push((pushed) => pushed.version === 2);
    assert.deepEqual(rules(diagnostics), ["unknown-credential"]);
    await client.connection.sendNotification("textDocument/didClose", { textDocument: { uri } });
    await client.push((pushed) => pushed.version === undefined && pushed.diagnostics.length === 0);
  });

  it("never pushes to a client that can pull, and answers «unchanged»", async () => {
    await client.start(PULL, [folder]);
    const uri = address("x.exercise.yaml");
    await client.open(uri, SOUND.replace("physician-office", "nowhere"));
    const report = await pull(uri);
    assert.deepEqual(rules(report.items), ["schema"]);
    assert.equal((await pull(uri, report.resultId)).kind, "unchanged");
    await client.edit(uri, 2, { line: 4, character: 9 }, { line: 4, character: 16 }, "payer");
    assert.deepEqual((await pull(uri, report.resultId)).items, []);
    assert.deepEqual(client.pushed, []);
  });

  it("asks for everything again when an id changes that others refer to", async () => {
    await client.start(PULL, [folder]);
    const exercise = address("x.exercise.yaml");
    const credential = address("cpc.credential.yaml");
    await client.open(exercise, SOUND);
    const before = await pull(exercise);
    assert.deepEqual(before.items, []);
    await client.open(credential, CPC, "chartkey-credential");
    await client.edit(credential, 2, { line: 0, character: 4 }, { line: 0, character: 7 }, "cpx");
    await pull(credential);
    const after = await pull(exercise, before.resultId);
    assert.deepEqual(rules(after.items), ["unknown-credential"]);
    await new Promise((later) => setTimeout(later, 200));
    assert.ok(client.requests.includes("workspace/diagnostic/refresh"));
  });

  it("hears of files that change on disk", async () => {
    await client.start(PULL, [folder]);
    const uri = address("x.exercise.yaml");
    await client.open(uri, SOUND);
    assert.deepEqual((await pull(uri)).items, []);
    rmSync(join(folder, "cpc.credential.yaml"));
    await client.connection.sendNotification("workspace/didChangeWatchedFiles", {
      changes: [{ uri: address("cpc.credential.yaml"), type: 3 }],
    });
    assert.deepEqual(rules((await pull(uri)).items), ["unknown-credential"]);
    writeFileSync(join(folder, "other.credential.yaml"), CPC);
    await client.connection.sendNotification("workspace/didChangeWatchedFiles", {
      changes: [{ uri: address("other.credential.yaml"), type: 1 }],
    });
    assert.deepEqual((await pull(uri)).items, []);
  });

  it("obeys chartkey.yaml, also before it is saved", async () => {
    await client.start(PULL, [folder]);
    const uri = address("x.exercise.yaml");
    await client.open(uri, SOUND.replace("physician-office", "nowhere"));
    assert.deepEqual(rules((await pull(uri)).items), ["schema"]);
    writeFileSync(join(folder, "chartkey.yaml"), 'rules: { schema: "off" }\n');
    await client.connection.sendNotification("workspace/didChangeWatchedFiles", {
      changes: [{ uri: address("chartkey.yaml"), type: 1 }],
    });
    assert.deepEqual((await pull(uri)).items, []);
    await client.open(address("chartkey.yaml"), "rules: { schema: warning }\n", "chartkey-configuration");
    assert.deepEqual(
      (await pull(uri)).items.map(({ severity }) => severity),
      [2],
    );
  });

  it("keeps workspace folders apart, and a folder that only begins with another's name", async () => {
    const a = join(folder, "a");
    const ab = join(folder, "ab");
    for (const path of [a, ab]) mkdirSync(path);
    writeFileSync(join(a, "cpc.credential.yaml"), CPC);
    await client.start(PULL, [a, ab]);
    await client.open(URI.file(join(a, "x.exercise.yaml")).toString(), SOUND);
    await client.open(URI.file(join(ab, "x.exercise.yaml")).toString(), SOUND);
    assert.deepEqual((await pull(URI.file(join(a, "x.exercise.yaml")).toString())).items, []);
    assert.deepEqual(rules((await pull(URI.file(join(ab, "x.exercise.yaml")).toString())).items), [
      "unknown-credential",
    ]);
  });

  it("reports every file of the workspace, then keeps silent until something changes", async () => {
    writeFileSync(join(folder, "closed.exercise.yaml"), "id: closed\n");
    await client.start(PULL, [folder]);
    const ask = (previousResultIds: object[]) =>
      client.ask<{ items: { uri: string; resultId?: string; items: Diagnostic[] }[] }>("workspace/diagnostic", {
        previousResultIds,
      });
    const first = await ask([]);
    assert.equal(first.items.length, 2);
    const second = ask(first.items.map(({ uri, resultId }) => ({ uri, value: resultId })));
    const early = await Promise.race([second, new Promise((later) => setTimeout(later, 300, "silent"))]);
    assert.equal(early, "silent");
    writeFileSync(join(folder, "closed.exercise.yaml"), SOUND);
    await client.connection.sendNotification("workspace/didChangeWatchedFiles", {
      changes: [{ uri: address("closed.exercise.yaml"), type: 2 }],
    });
    const items = (await second).items.filter(({ uri }) => uri.endsWith("closed.exercise.yaml"));
    assert.deepEqual(
      items.map((item) => item.items),
      [[]],
    );
  });

  it("completes, explains and fixes in an untitled document and under an encoded address", async () => {
    await client.start(PULL, [folder]);
    for (const uri of ["untitled:Untitled-1", "file:///c%3A/Kurse%20%C3%BC%23/x.exercise.yaml"]) {
      await client.open(
        uri,
        `${SOUND.replace("answer: {}", "")}answer:\n  diagnoses:\n    - code: 250.00\ndifficulty: \n`,
      );
      const list = await client.ask<CompletionList>("textDocument/completion", {
        textDocument: { uri },
        position: { line: 11, character: 12 },
      });
      assert.deepEqual(
        list.items.map(({ label }) => label),
        ["beginner", "intermediate", "advanced"],
      );
      const hover = await client.ask<Hover>("textDocument/hover", {
        textDocument: { uri },
        position: { line: 2, character: 1 },
      });
      assert.match(JSON.stringify(hover.contents), /What the student does/);
      const position = { line: 10, character: 14 };
      const actions = await client.ask<CodeAction[]>("textDocument/codeAction", {
        textDocument: { uri },
        range: { start: position, end: position },
        context: { diagnostics: [] },
      });
      assert.equal(actions[0]?.title, "Change to icd9cm:250.00");
      const all = await client.ask<CodeAction[]>("textDocument/codeAction", {
        textDocument: { uri },
        range: { start: position, end: position },
        context: { diagnostics: [], only: ["source.fixAll"] },
      });
      assert.deepEqual(
        all.map(({ kind }) => kind),
        ["source.fixAll.chartkey"],
      );
    }
  });

  it("leaves documents of others alone (vscode-ansible#58)", async () => {
    await client.start(PULL, [folder]);
    const uri = address("docker-compose.yaml");
    await client.open(uri, "services: [", "yaml");
    assert.deepEqual((await pull(uri)).items, []);
    assert.equal(
      await client.ask("textDocument/hover", { textDocument: { uri }, position: { line: 0, character: 1 } }),
      null,
    );
  });

  it("checks the whole workspace on request, and stops when told to", async () => {
    for (let index = 0; index < 50; index++)
      writeFileSync(join(folder, `e${index}.exercise.yaml`), SOUND.replace("id: x", `id: e${index}`));
    await client.start(PULL, [folder]);
    const result = await client.ask<{ results: { uri: string }[]; cancelled: boolean }>("chartkey/lintWorkspace", {});
    assert.equal(result.results.length, 51);
    assert.equal(result.cancelled, false);
  });
});
