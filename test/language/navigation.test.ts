import { deepEqual, equal, ok, throws } from "node:assert/strict";
import { definition } from "../../server/language/definition";
import { documentHighlights } from "../../server/language/document-highlight";
import { linkedEditing } from "../../server/language/linked-editing";
import { references } from "../../server/language/references";
import { prepareRename, rename } from "../../server/language/rename";
import { prepareTypeHierarchy, subtypes, supertypes } from "../../server/language/type-hierarchy";
import { workspaceSymbols } from "../../server/language/workspace-symbols";
import { apply } from "../support/apply";
import { apprentice, at, credential, curriculum, file, HEAD } from "../support/cursor";

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

  it("waits until every file was read", () => {
    const { snapshot, position } = onReference();
    const partial = curriculum(cpcH, exercise);
    partial.isPartial = true;
    throws(() => rename(snapshot, position, "coc", partial), /references would be missed/);
  });

  it("from the abbreviation changes it and, with it, the id that is made of it", () => {
    const { snapshot, position } = at(cpcH.text.replace("CPC-H", "CPC|-H"), "cpc-h.credential.yaml");
    equal(prepareRename(snapshot, position)?.placeholder, "CPC-H");
    for (const typed of ["COC", "coc"]) {
      const changes = rename(snapshot, position, typed, known)?.changes ?? {};
      equal(Object.keys(changes).length, 3);
      ok(apply(cpcH, changes[cpcH.uri] ?? []).startsWith("id: coc\nabbreviation: COC\n"));
      ok(apply(exercise, changes[exercise.uri] ?? []).includes("credentials: [coc, ccs]"));
    }
    throws(() => rename(snapshot, position, "CCS", known), /There is a credential «ccs» already/);
  });

  it("from the abbreviation leaves an id alone that is not made of it", () => {
    const { snapshot, position } = at("id: nurse\nabbreviation: R|N\n", "nurse.credential.yaml");
    const changes = rename(snapshot, position, "LPN", curriculum(snapshot))?.changes ?? {};
    equal(apply(snapshot, changes[snapshot.uri] ?? []), "id: nurse\nabbreviation: LPN\n");
  });

  it("does not take the title of an exercise for a name", () => {
    const { snapshot, position } = at("id: x\ntitle: Chest p|ain\n");
    equal(prepareRename(snapshot, position), null);
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

describe("linked editing", () => {
  const ranges = (marked: string, ...others: Parameters<typeof curriculum>) => {
    const { snapshot, position } = at(marked, "a.credential.yaml");
    return linkedEditing(snapshot, position, curriculum(snapshot, ...others))?.ranges.length;
  };

  it("joins an id and its references where all of them stand in one file", () => {
    equal(ranges("id: a|\n---\nid: b\nrequires: [a]\n---\nid: c\nalternativeTo: [a, b]\n"), 3);
  });

  it("leaves alone what other files refer to, and what refers to another document", () => {
    equal(ranges("id: a|\n---\nid: b\nrequires: [a]\n", credential("ccs", "requires: [a]\n")), undefined);
    equal(ranges("id: a\n---\nid: b\nrequires: [a|]\n"), undefined);
    equal(ranges("id: a|\n"), undefined);
    equal(ranges('id: a|\n---\nid: b\nrequires: ["a"]\n'), undefined, "quotes would be typed into");
  });
});

describe("the hierarchy of credentials", () => {
  const cpc = credential("cpc");
  const cpma = credential("cpma", "requires: [cpc]\nalternativeTo: [ccs]\n");
  const all = curriculum(cpc, apprentice("cpc-a", "cpc"), cpma, credential("ccs"));
  const names = (items: { name: string; detail?: string }[]) =>
    items.map(({ name, detail }) => `${name}: ${detail?.split(" · ")[0]}`).sort();

  it("leads up to what a credential builds on, and down to what builds on it", () => {
    const { snapshot, position } = at(HEAD.replace("[cpc]", "[cp|c]"));
    const [item] = prepareTypeHierarchy(snapshot, position, all);
    ok(item);
    equal(item.name, "CPC");
    deepEqual(names(subtypes(item, all)), ["CPC-A: apprentice form", "CPMA: requires it"]);
    const [below] = subtypes(item, all).filter(({ name }) => name === "CPC-A");
    ok(below);
    deepEqual(names(supertypes(below, all)), ["CPC: full form"]);
    deepEqual(supertypes(item, all), []);
  });

  it("begins with a credential and nothing else", () => {
    const { snapshot, position } = at(HEAD.replace("id: x", "id: |x"));
    deepEqual(prepareTypeHierarchy(snapshot, position, all), []);
  });

  it("leads round a circle step by step, and past what is missing", () => {
    const a = credential("a", "requires: [b, nowhere]\n");
    const b = credential("b", "requires: [a]\n");
    const circle = curriculum(a, b);
    const { snapshot, position } = at(a.text.replace("id: a", "id: |a"), "a.credential.yaml");
    let [item] = prepareTypeHierarchy(snapshot, position, circle);
    for (const expected of ["B", "A", "B"]) {
      ok(item);
      const above = supertypes(item, circle);
      deepEqual(
        above.map(({ name }) => name),
        [expected],
      );
      item = above[0];
    }
  });
});
