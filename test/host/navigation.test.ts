import { deepEqual, equal, match, ok } from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type {
  CodeAction,
  CodeLens,
  CompletionList,
  DocumentLink,
  Location,
  SemanticTokens,
  SemanticTokensDelta,
  TypeHierarchyItem,
  WorkspaceEdit,
} from "vscode-languageserver-types";
import { URI } from "vscode-uri";
import { Client } from "../support/client";
import { HEAD } from "../support/cursor";

const CPC_H = "id: cpc-h\nabbreviation: CPC-H\nname: Hospital\nissuer: AAPC\ncategory: core\nsettings: [home]\n";
const CPMA = "id: cpma\nabbreviation: CPMA\nname: Auditor\nissuer: AAPC\ncategory: management\nrequires: [cpc-h]\n";
const SOUND = `${HEAD.replace("[cpc]", "[cpc-h]")}answer: {}\n`;

describe("names and structure, over stdio", () => {
  let client: Client;
  let folder: string;

  beforeEach(() => {
    client = new Client();
    folder = mkdtempSync(join(tmpdir(), "chartkey-"));
    writeFileSync(join(folder, "cpc-h.credential.yaml"), CPC_H);
    writeFileSync(join(folder, "cpma.credential.yaml"), CPMA);
    writeFileSync(join(folder, "closed.exercise.yaml"), SOUND.replace("id: x", "id: closed"));
  });
  afterEach(async () => {
    equal(await client.stop(), 0);
    rmSync(folder, { recursive: true, force: true });
  });

  const address = (name: string) => URI.file(join(folder, name)).toString();
  const nameOf = (uri: string) => uri.slice(uri.lastIndexOf("/") + 1);
  const about = (name: string) => ({ textDocument: { uri: address(name) } });
  const at = (name: string, line: number, character: number) => ({ ...about(name), position: { line, character } });

  it("renames in files that nobody has opened, from an abbreviation too, and says why it does not", async () => {
    const { capabilities } = await client.start({}, [folder]);
    deepEqual(capabilities.renameProvider, { prepareProvider: true });
    await client.open(address("cpc-h.credential.yaml"), CPC_H, "chartkey-credential");
    for (const [line, newName] of [
      [0, "coc"],
      [1, "COC"],
    ] as const) {
      const where = at("cpc-h.credential.yaml", line, line === 0 ? 5 : 16);
      ok(await client.ask("textDocument/prepareRename", where));
      const edit = await client.ask<WorkspaceEdit>("textDocument/rename", { ...where, newName });
      deepEqual(
        Object.keys(edit.changes ?? {})
          .map(nameOf)
          .sort(),
        ["closed.exercise.yaml", "cpc-h.credential.yaml", "cpma.credential.yaml"],
      );
    }
    const taken = client.ask("textDocument/rename", { ...at("cpc-h.credential.yaml", 0, 5), newName: "cpma" });
    match(await taken.then(String, ({ message }: Error) => message), /There is a credential «cpma» already/);
  });

  it("shows lenses that lead somewhere, and none where a setting says so", async () => {
    await client.start({ workspace: { configuration: true } }, [folder]);
    await client.open(address("cpc-h.credential.yaml"), CPC_H, "chartkey-credential");
    const lenses = await client.ask<CodeLens[]>("textDocument/codeLens", about("cpc-h.credential.yaml"));
    deepEqual(
      lenses.map(({ command }) => command?.title),
      ["1 exercise prepares for it", "1 credential requires it"],
    );
    const places = await client.ask<Location[]>("chartkey/lens/places", {
      ...at("cpc-h.credential.yaml", 0, 4),
      target: "exercises",
    });
    deepEqual(
      places.map(({ uri }) => nameOf(uri)),
      ["closed.exercise.yaml"],
    );
    client.answers.set("workspace/configuration", () => [false]);
    equal(await client.ask("textDocument/codeLens", about("cpc-h.credential.yaml")), null);
  });

  it("asks for lenses again when another file says something new of a credential", async () => {
    await client.start({ workspace: { codeLens: { refreshSupport: true } } }, [folder]);
    await client.open(address("x.exercise.yaml"), SOUND);
    await client.ask("textDocument/codeLens", about("x.exercise.yaml"));
    await client.edit(address("x.exercise.yaml"), 2, { line: 3, character: 14 }, { line: 3, character: 19 }, "cpma");
    await client.ask("textDocument/codeLens", about("x.exercise.yaml"));
    await new Promise((later) => setTimeout(later, 500));
    ok(client.requests.includes("workspace/codeLens/refresh"));
  });

  it("walks the hierarchy of credentials from a reference", async () => {
    await client.start({}, [folder]);
    await client.open(address("x.exercise.yaml"), SOUND);
    const where = at("x.exercise.yaml", 3, 15);
    const [item] = await client.ask<TypeHierarchyItem[]>("textDocument/prepareTypeHierarchy", where);
    ok(item);
    const below = await client.ask<TypeHierarchyItem[]>("typeHierarchy/subtypes", { item });
    equal(below[0]?.name, "CPMA");
    const above = await client.ask<TypeHierarchyItem[]>("typeHierarchy/supertypes", { item: below[0] });
    equal(above[0]?.name, "CPC-H");
  });

  it("tells tokens in full, of a range and as what an edit has changed", async () => {
    const { capabilities } = await client.start({}, [folder]);
    ok(capabilities.semanticTokensProvider);
    const uri = address("x.exercise.yaml");
    await client.open(uri, SOUND.replace("{}", '{ diagnoses: [{ code: "icd9cm:486" }] }'));
    const full = await client.ask<SemanticTokens>("textDocument/semanticTokens/full", about("x.exercise.yaml"));
    equal(full.data.length, 4 * 5);
    const range = { start: { line: 7, character: 0 }, end: { line: 8, character: 0 } };
    const part = await client.ask<SemanticTokens>("textDocument/semanticTokens/range", {
      ...about("x.exercise.yaml"),
      range,
    });
    equal(part.data.length, 2 * 5);
    await client.edit(uri, 2, { line: 0, character: 4 }, { line: 0, character: 5 }, "longer");
    const delta = await client.ask<SemanticTokensDelta>("textDocument/semanticTokens/full/delta", {
      ...about("x.exercise.yaml"),
      previousResultId: full.resultId,
    });
    deepEqual(delta.edits, [{ start: 2, deleteCount: 1, data: [6] }]);
  });

  it("links suppressed rules to their pages, and joins ids and references of one file", async () => {
    await client.start({}, [folder]);
    await client.open(address("x.exercise.yaml"), `# chartkey-disable-file bare-code -- a lesson\n${SOUND}`);
    const links = await client.ask<DocumentLink[]>("textDocument/documentLink", about("x.exercise.yaml"));
    match(String(links[0]?.target), /docs\/rules\/bare-code\.md$/);
    const stream = `${CPC_H.replace("cpc-h", "a")}---\n${CPMA.replace("cpma", "b").replace("[cpc-h]", "[a]")}`;
    await client.open(address("stream.credential.yaml"), stream, "chartkey-credential");
    const linked = await client.ask<{ ranges: object[] }>(
      "textDocument/linkedEditingRange",
      at("stream.credential.yaml", 0, 5),
    );
    equal(linked.ranges.length, 2);
  });

  it("completes a credential with its issuer and settings, and creates the file of one that is nowhere", async () => {
    const edits = { documentChanges: true, resourceOperations: ["create"] };
    await client.start({ workspace: { workspaceEdit: edits } }, [folder]);
    await client.open(address("x.exercise.yaml"), SOUND.replace("[cpc-h]", "[rhia]"));
    const list = await client.ask<CompletionList>("textDocument/completion", at("x.exercise.yaml", 3, 14));
    equal(list.items.find(({ label }) => label === "cpc-h")?.detail, "CPC-H · AAPC · home");
    const { position } = at("x.exercise.yaml", 3, 15);
    const actions = await client.ask<CodeAction[]>("textDocument/codeAction", {
      ...about("x.exercise.yaml"),
      range: { start: position, end: position },
      context: { diagnostics: [] },
    });
    const creation = actions.find(({ title }) => title === "Create rhia.credential.yaml");
    deepEqual(
      creation?.edit?.documentChanges?.map((change) => ("kind" in change ? change.kind : "edits")),
      ["create", "edits"],
    );
  });
});
