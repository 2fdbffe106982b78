import { strict as assert } from "node:assert";
import type { CompletionItem, TextEdit } from "vscode-languageserver-types";
import { complete, resolveCompletion } from "../../server/language/completion";
import { apply } from "../support/apply";
import { apprentice, at, credential, curriculum, file, HEAD } from "../support/cursor";

const known = curriculum(credential("cpc"), credential("cpc-h"), credential("coc"));

function items(marked: string, name?: string, snippets = false): CompletionItem[] {
  const { snapshot, position } = at(marked, name);
  return complete(snapshot, position, known, { snippets }).items;
}

function labels(marked: string, name?: string): string[] {
  return items(marked, name).map(({ label }) => label);
}

/** The text after the item of that label was accepted. */
function accept(marked: string, label: string, name?: string): string {
  const { snapshot, position } = at(marked, name);
  const item = complete(snapshot, position, known, { snippets: false }).items.find(
    (candidate) => candidate.label === label,
  );
  assert.ok(item, `${label} among ${labels(marked, name).join(", ")}`);
  return apply(snapshot, [item.textEdit as TextEdit]);
}

const C = "c.credential.yaml";

describe("completion of fields", () => {
  it("offers those still missing, required ones first, in the schema's order", () => {
    assert.deepEqual(labels("id: x\nscenario: x\n|").slice(0, 6), [
      "title",
      "type",
      "credentials",
      "setting",
      "dateOfService",
      "section",
    ]);
  });
  it("does not offer what another form has", () => {
    const offered = labels(`${HEAD}|`);
    assert.equal(offered[0], "answer");
    assert.ok(!offered.includes("options") && !offered.includes("claim"));
  });
  it("in an entry of a list, behind the first field", () => {
    assert.deepEqual(labels(`${HEAD}answer:\n  diagnoses:\n    - code: icd9cm:042\n      |\n`), [
      "poa",
      "optional",
      "rationale",
      "evidence",
    ]);
  });
  it("replaces a dashed or half-typed name whole and keeps its one colon", () => {
    assert.equal(accept("dateOf|Serv: 2014-03-12\n", "dateOfService"), "dateOfService: 2014-03-12\n");
    assert.equal(accept("date-of|-service\n", "dateOfService"), "dateOfService: \n");
  });
  it("begins a list of objects with its dash and first field, indented below", () => {
    assert.equal(accept(`${HEAD}answer:\n  |`, "diagnoses"), `${HEAD}answer:\n  diagnoses:\n    - code: `);
  });
  it("begins an object below its field", () => {
    assert.equal(accept("patient|", "patient"), "patient:\n  ");
  });
  it("nothing below a field that has its value in its own line", () => {
    assert.deepEqual(labels("answer:\n  diagnoses:\n    - code: icd9cm:042\n      evidence: [1]\n        |"), []);
  });
  it("in a flow map", () => {
    assert.deepEqual(labels("patient: { age: 5, | }\n"), ["sex"]);
    assert.equal(accept("patient: { age: 5, | }\n", "sex"), "patient: { age: 5, sex:  }\n");
  });
  it("in the second document of a stream", () => {
    assert.deepEqual(labels(`${HEAD}answer: {}\n---\nid: y\ntitle: T\n|`).slice(0, 2), ["type", "credentials"]);
  });
  it("with a broken line above, and with a quote left open above", () => {
    assert.ok(labels('id: x\n: : [\ntitle: "T\n|').includes("type"));
  });
  it("keeps CRLF and counts emoji as the editor does", () => {
    assert.equal(
      accept("title: 🩺🩺 T\r\nanswer:\r\n  |", "diagnoses"),
      "title: 🩺🩺 T\r\nanswer:\r\n  diagnoses:\r\n    - code: ",
    );
    assert.equal(accept("patient: { sex: fe| } # 🩺\n", "female"), "patient: { sex: female } # 🩺\n");
  });
  it("with a tab in the line", () => assert.ok(labels("answer:\n\t|").includes("diagnoses")));
  it("rules and levels in chartkey.yaml", () => {
    assert.deepEqual(
      labels("|", "chartkey.yaml").filter((label) => !label.startsWith("New")),
      ["extends", "include", "exclude", "rules", "overrides", "defaults", "codeSets"],
    );
    assert.ok(labels("rules:\n  bare-code: |", "chartkey.yaml").includes("off"));
    assert.ok(labels("overrides:\n  - files: [x]\n    rules:\n      |", "chartkey.yaml").includes("bare-code"));
    assert.ok(labels("rules:\n  |", "chartkey.yaml").includes("bare-code"));
    assert.deepEqual(labels("rules:\n  bare-code: |", "chartkey.yaml"), ["error", "warning", "info", "off"]);
  });
});

describe("completion of values", () => {
  it("after a colon with nothing behind it, space or none", () => {
    assert.equal(accept("type: |\n", "audit"), "type: audit\n");
    assert.equal(accept("type:|\n", "audit"), "type: audit\n");
  });
  it("replaces a dashed word whole", () => {
    assert.equal(accept("setting: physician-of|fice\n", "outpatient-hospital"), "setting: outpatient-hospital\n");
  });
  it("inside quotes, closed or not", () => {
    assert.equal(accept('setting: "pay|"\n', "payer"), 'setting: "payer"\n');
    assert.equal(accept("setting: 'pay|'\n", "payer"), "setting: 'payer'\n");
    assert.equal(accept('setting: "pay|\n', "payer"), 'setting: "payer"\n');
  });
  it("keeps the comment behind", () => assert.equal(accept("type: co|d # why\n", "coding"), "type: coding # why\n"));
  it("quotes what another YAML would read otherwise", () => {
    assert.equal(
      accept(`${HEAD}answer:\n  diagnoses:\n    - code: icd9cm:042\n      poa: |\n`, "Y").split("\n").at(-2),
      '      poa: "Y"',
    );
    assert.equal(accept("rules:\n  schema: |\n", "off", "chartkey.yaml"), 'rules:\n  schema: "off"\n');
  });
  it("booleans", () => assert.deepEqual(labels("provenance:\n  fictional: |\n"), ["true", "false"]));
  it("code systems", () => {
    assert.deepEqual(labels(`${HEAD}answer:\n  diagnoses:\n    - code: |\n`), ["icd9cm:", "hcpcs:", "cpt:"]);
    assert.equal(
      accept(`${HEAD}answer:\n  diagnoses:\n    - code:|\n`, "icd9cm:").split("\n").at(-2),
      "    - code: icd9cm:",
    );
  });
  it("nothing inside a text or a comment", () => {
    assert.deepEqual(labels("scenario: >\n  type: |"), []);
    assert.deepEqual(labels("# |\n"), []);
    assert.deepEqual(labels("type: coding # |\n"), []);
  });
});

describe("completion in lists (yaml-language-server#391, #392, #646)", () => {
  it("after a dash", () => assert.equal(accept("credentials:\n  - |\n", "cpc-h"), "credentials:\n  - cpc-h\n"));
  it("after a dash with trailing spaces", () =>
    assert.equal(accept("credentials:\n  -   |\n", "cpc-h"), "credentials:\n  -   cpc-h\n"));
  it("directly behind the dash", () =>
    assert.equal(accept("credentials:\n  -|\n", "cpc-h"), "credentials:\n  - cpc-h\n"));
  it("in a list that is not indented under its field", () =>
    assert.equal(accept("credentials:\n- cpc\n- |\n", "cpc-h"), "credentials:\n- cpc\n- cpc-h\n"));
  it("after the first entry, without what is there already", () => {
    assert.deepEqual(labels("credentials:\n  - cpc\n  - |\n"), ["coc", "cpc-h"]);
  });
  it("on a new line below the field, with the dash", () =>
    assert.equal(accept("credentials:\n  |\n", "coc"), "credentials:\n  - coc\n"));
  it("in brackets: empty, after a comma, before the closing one, over several lines", () => {
    assert.equal(accept("credentials: [|]\n", "coc"), "credentials: [coc]\n");
    assert.equal(accept("credentials: [cpc, |]\n", "coc"), "credentials: [cpc, coc]\n");
    assert.equal(accept("credentials: [cpc-|]\n", "cpc-h"), "credentials: [cpc-h]\n");
    assert.equal(accept("credentials: [\n  cpc,\n  |\n]\n", "coc"), "credentials: [\n  cpc,\n  coc\n]\n");
    assert.equal(accept("credentials: [cpc, |\ntitle: x\n", "coc"), "credentials: [cpc, coc\ntitle: x\n");
  });
  it("wraps the first value of a list that has not begun", () =>
    assert.equal(accept("settings: |\n", "payer", C), "settings: [payer]\n"));
  it("fields of an entry that is an object", () => {
    assert.equal(
      accept(`${HEAD}answer:\n  diagnoses:\n    - |\n`, "code"),
      `${HEAD}answer:\n  diagnoses:\n    - code: \n`,
    );
    assert.equal(accept(`${HEAD}answer:\n  diagnoses:\n  - |\n`, "code"), `${HEAD}answer:\n  diagnoses:\n  - code: \n`);
  });
  it("a second entry", () => {
    assert.deepEqual(labels(`${HEAD}answer:\n  diagnoses:\n    - code: icd9cm:042\n    - |\n`)[0], "code");
  });
});

describe("completion of credentials", () => {
  it("by id, abbreviation or name, with both as detail", () => {
    const [item] = items("credentials: [|]\n").filter(({ label }) => label === "cpc-h");
    assert.equal(item?.detail, "CPC-H · AAPC");
    assert.equal(item?.filterText, "cpc-h CPC-H The full name of cpc-h");
  });
  it("not the credential itself", () => assert.deepEqual(labels("id: cpc\nrequires: [|]\n", C), ["coc", "cpc-h"]));

  /** The labels that an author sees who has typed some letters of a name, among credentials. */
  const named = (marked: string, others: Parameters<typeof curriculum>, name?: string) => {
    const { snapshot, position } = at(marked, name);
    return complete(snapshot, position, curriculum(...others), { snippets: false }).items;
  };
  const cpcH = credential("cpc-h", "renamedTo: coc\nvalidTo: 2014-12-31\nsettings: [outpatient-hospital, home]\n");
  const coc = credential("coc", "validFrom: 2015-01-01\n");
  const form = apprentice("apprentice-coder", "cpc-h");

  it("by id, abbreviation, full name and old name, with issuer and settings", () => {
    const offered = named("credentials: [|]\n", [cpcH, coc, form]);
    assert.deepEqual(
      offered.map(({ label }) => label),
      ["coc", "cpc-h", "apprentice-coder"],
      "the apprentice form stands behind the full one",
    );
    const [renamed, old, below] = offered;
    assert.equal(old?.detail, "CPC-H · AAPC · outpatient-hospital, home");
    assert.equal(old?.labelDetails?.description, "The full name of cpc-h");
    for (const word of ["cpc-h", "CPC-H", "The full name of cpc-h"]) {
      for (const item of [old, renamed, below]) assert.ok(item?.filterText?.includes(word), word);
    }
    assert.match(String(renamed?.documentation), /formerly CPC-H/);
  });

  it("a name that was over on the exercise's day last, and struck through", () => {
    const labelled = (date: string) =>
      named(`dateOfService: ${date}\ncredentials: [|]\n`, [cpcH, coc, credential("cpc")]).map(
        ({ label, tags }) => label + (tags ? "!" : ""),
      );
    assert.deepEqual(labelled("2014-03-12"), ["coc", "cpc", "cpc-h"]);
    assert.deepEqual(labelled("2015-03-12"), ["coc", "cpc", "cpc-h!"]);
  });

  it("not what would close a circle of requirements, or of names", () => {
    const files = [credential("a", "requires: [b]\n"), apprentice("b", "c"), credential("d")];
    const offered = (field: string) =>
      named(`id: c\n${field}: [|]\n`, files, "c.credential.yaml").map(({ label }) => label);
    assert.deepEqual(offered("requires"), ["d"]);
    assert.deepEqual(offered("alternativeTo"), ["a", "b", "d"]);
    const names = named("id: coc\nrenamedTo: |\n", [cpcH, coc, credential("d")], "coc.credential.yaml");
    assert.deepEqual(
      names.map(({ label }) => label),
      ["d"],
    );
  });
});

describe("completion of whole documents", () => {
  it("in an empty file, one a type", () => {
    assert.deepEqual(
      labels("|").filter((label) => label.startsWith("New")),
      ["New coding exercise", "New multiple-choice exercise", "New audit exercise"],
    );
    assert.ok(labels("|", C).includes("New credential"));
  });
});

describe("completion is bounded", () => {
  it("at most 50 items and 40 KB with 5,000 credentials, and says that there are more", () => {
    const many = curriculum(...Array.from({ length: 5_000 }, (_, index) => credential(`c${index}`)));
    const { snapshot, position } = at("credentials: [|]\n");
    const list = complete(snapshot, position, many, { snippets: true });
    assert.equal(list.items.length, 50);
    assert.equal(list.isIncomplete, true);
    assert.ok(JSON.stringify(list).length < 40_000);
  });
  it("finds the one that is typed among them", () => {
    const many = curriculum(...Array.from({ length: 5_000 }, (_, index) => credential(`c${index}`)));
    const { snapshot, position } = at("credentials: [c4999|]\n");
    assert.ok(complete(snapshot, position, many, { snippets: true }).items.some(({ label }) => label === "c4999"));
  });
  it("brings its documentation with resolve only", () => {
    const [item] = items("id: x\n|");
    assert.equal(item?.documentation, undefined);
    assert.match(JSON.stringify(item && resolveCompletion(item).documentation), /What students see/);
  });
});

describe("completion survives whatever is typed", () => {
  const text = `\uFEFF# c\n${HEAD}patient: { age: 5, sex: male }\nanswer:\n  diagnoses:\n  - code: "icd9cm:250.00"\n    rationale: |\n      x: y\n  procedures:\n    - code: cpt:99213\n      modifiers: ["25", 'LT']\n---\nid: y\n`;
  it("at every place of a text cut at every place", () => {
    for (let cut = 0; cut <= text.length; cut += 3) {
      const snapshot = file(text.slice(0, cut));
      for (const offset of [cut, Math.floor(cut / 2)]) {
        const position = snapshot.positionAt(offset);
        for (const { textEdit } of complete(snapshot, position, known, { snippets: true }).items) {
          const range = (textEdit as TextEdit).range;
          assert.equal(range.start.line, position.line);
          assert.equal(range.end.line, position.line);
          assert.ok(range.start.character <= position.character && position.character <= range.end.character);
        }
      }
    }
  });
});
