import { deepEqual, equal, ok, throws } from "node:assert/strict";
import { definition } from "../../server/language/definition";
import { documentHighlights } from "../../server/language/document-highlight";
import { references } from "../../server/language/references";
import { prepareRename, rename } from "../../server/language/rename";
import { workspaceSymbols } from "../../server/language/workspace-symbols";
import { apply } from "../support/apply";
import { at, credential, curriculum, file, HEAD } from "../support/cursor";

const cpcH = credential("cpc-h", "alternativeTo: [ccs]\n");
const ccs = credential("ccs", 'requires: ["cpc-h"]\n');
const exercise = file(HEAD.replace("[cpc]", "[cpc-h, ccs]"));
const known = curriculum(cpcH, ccs, exercise);
const onReference = () => at(HEAD.replace("[cpc]", "[cpc|-h, ccs]"));
const places = (found: { uri: string; range: { start: { line: number } } }[]) =>
  found.map(({ uri, range }) => `${uri.split("/").pop()}:${range.start.line + 1}`).sort();

describe("names are followed from file to file", () => {
  it("from a reference to the id", () => {
    const { snapshot, position } = onReference();
    deepEqual(places(definition(snapshot, position, known)), ["cpc-h.credential.yaml:1"]);
  });

  it("from an id to everything that refers to it", () => {
    const { snapshot, position } = at(cpcH.text.replace("id: cpc", "id: cp|c"), "cpc-h.credential.yaml");
    deepEqual(places(references(snapshot, position, known, false)), ["ccs.credential.yaml:6", "x.exercise.yaml:4"]);
    equal(references(snapshot, position, known, true).length, 3);
  });

  it("within a file", () => {
    const { snapshot, position } = at("id: a\nrequires: [b|]\nalternativeTo: [b]\n", "a.credential.yaml");
    equal(documentHighlights(snapshot, position).length, 2);
  });

  it("and nowhere from what is no name", () => {
    const { snapshot, position } = at("id: a\nna|me: A name\n", "a.credential.yaml");
    deepEqual(definition(snapshot, position, known), []);
    equal(prepareRename(snapshot, position), null);
  });
});

describe("rename", () => {
  it("changes the id and every reference, in all files, whatever their quotes", () => {
    const { snapshot, position } = onReference();
    equal(prepareRename(snapshot, position)?.placeholder, "cpc-h");
    const changes = rename(snapshot, position, "coc", known)?.changes ?? {};
    equal(Object.keys(changes).length, 3);
    ok(apply(cpcH, changes[cpcH.uri] ?? []).startsWith("id: coc\n"));
    ok(apply(ccs, changes[ccs.uri] ?? []).includes("requires: [coc]"));
    ok(apply(exercise, changes[exercise.uri] ?? []).includes("credentials: [coc, ccs]"));
  });

  it("refuses an id that is taken, and what is no id", () => {
    const { snapshot, position } = onReference();
    throws(() => rename(snapshot, position, "ccs", known), /There is a credential «ccs» already/);
    throws(() => rename(snapshot, position, "CPC H", known), /is no id/);
  });

  it("quotes an id that YAML would not read as text", () => {
    const { snapshot, position } = onReference();
    const changes = rename(snapshot, position, "2014", known)?.changes ?? {};
    ok(apply(cpcH, changes[cpcH.uri] ?? []).startsWith('id: "2014"\n'));
  });
});

describe("workspace symbols", () => {
  const found = (query: string) => workspaceSymbols(query, [known]).map(({ name }) => name);
  it("are found by id, abbreviation, name and title, best first", () => {
    equal(found("cpc-h")[0], "CPC-H");
    equal(found("full name of ccs")[0], "CCS");
    equal(found("x")[0], "x");
    deepEqual(found("zzz"), []);
  });
});
