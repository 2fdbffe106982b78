import { deepEqual, equal, match, ok } from "node:assert/strict";
import type { TextEdit } from "vscode-languageserver-types";
import { Curriculum } from "../../server/curriculum/curriculum";
import { summarise } from "../../server/curriculum/document-summary";
import { complete, resolveCompletion } from "../../server/language/completion";
import { hover } from "../../server/language/hover";
import { inlayHints } from "../../server/language/inlay-hints";
import { apply } from "../support/apply";
import { fewCodes } from "../support/codes";
import { at, credential } from "../support/cursor";
import { builtLibrary, isFull } from "../support/official";

const head = (more = "", setting = "physician-office", date = "2014-03-12") =>
  `id: x\ntitle: T\ntype: coding\ncredentials: [cpc]\nsetting: ${setting}\ndateOfService: ${date}\n${more}scenario: x\nanswer:\n`;
const diagnosis = (typed: string, more = "") => `${head(more)}  diagnoses:\n    - code: ${typed}\n`;
const procedure = (typed: string, setting?: string) => `${head("", setting)}  procedures:\n    - code: ${typed}\n`;

function around(codes = fewCodes): Curriculum {
  const all = new Curriculum(codes);
  const cpc = credential("cpc");
  all.set(cpc.uri, summarise(cpc));
  return all;
}

function offered(marked: string, codes = fewCodes) {
  const { snapshot, position } = at(marked);
  return complete(snapshot, position, around(codes), { snippets: true });
}
const labels = (marked: string) => offered(marked).items.map(({ label }) => label);

function accepted(marked: string, label: string): string {
  const { snapshot, position } = at(marked);
  const item = complete(snapshot, position, around(), { snippets: true }).items.find((one) => one.label === label);
  ok(item, `${label} among ${labels(marked).join(", ")}`);
  return apply(snapshot, [item.textEdit as TextEdit]);
}

describe("completion of codes", () => {
  it("finds a code by words, and replaces them whole", () => {
    equal(labels(diagnosis("uncontrolled type 2 dia|"))[0], "icd9cm:250.02");
    equal(accepted(diagnosis("uncontrolled type 2 dia|"), "icd9cm:250.02"), diagnosis("icd9cm:250.02"));
    equal(accepted(diagnosis('"chest pa|"'), "icd9cm:786.50"), diagnosis('"icd9cm:786.50"'));
    equal(accepted(diagnosis("icd9cm:786|.5"), "icd9cm:786.50"), diagnosis("icd9cm:786.50"));
  });

  it("asks to be asked again with every letter", () => ok(offered(diagnosis("ches|")).isIncomplete));

  it("shows a category on the way to its codes", () => {
    deepEqual(labels(diagnosis("250.0|")), ["icd9cm:250.0", "icd9cm:250.00", "icd9cm:250.02"]);
  });

  it("offers only what fits the place and the setting", () => {
    ok(labels(procedure("knee|", "inpatient-hospital")).includes("icd9cm:81.54"));
    ok(!labels(procedure("knee|")).includes("icd9cm:81.54"));
    ok(!labels(diagnosis("knee|")).includes("icd9cm:81.54"));
    deepEqual(labels(procedure("ketorolac|")), ["hcpcs:J1885"]);
  });

  it("offers only what was valid on the date of service", () => {
    ok(labels(diagnosis("merkel|")).includes("icd9cm:209.31"));
    ok(!labels(`${head("", "payer", "2009-09-30")}  diagnoses:\n    - code: merkel|\n`).includes("icd9cm:209.31"));
  });

  it("says of a code that it contradicts the patient", () => {
    const [item] = offered(diagnosis("normal deli|", "patient: { age: 58, sex: female }\n")).items;
    match(item?.detail ?? "", /women of 12 to 55 years only/);
    match(
      offered(diagnosis("prostate|", "patient: { age: 58, sex: female }\n")).items[0]?.detail ?? "",
      /male patients only/,
    );
  });

  it("tells everything of a code when it is asked for", () => {
    const [item] = offered(diagnosis("icd9cm:250.40|")).items;
    ok(item);
    const documentation = JSON.stringify(resolveCompletion(item, fewCodes).documentation);
    match(documentation, /Use additional code/);
  });

  it("offers the systems as long as nothing is typed", () => {
    deepEqual(labels(diagnosis("|")), ["icd9cm:", "hcpcs:", "cpt:"]);
  });

  it("offers modifiers by number, by letters and by words", () => {
    const modifiers = (typed: string) =>
      labels(`${head()}  procedures:\n    - code: cpt:99213\n      modifiers: [${typed}]\n`);
    deepEqual(modifiers("25|"), ["25"]);
    equal(modifiers("left si|")[0], "LT");
    equal(modifiers("L|")[0], "LT");
    ok(!modifiers("XE|").includes("XE"), "from 2015 on only");
  });

  it("offers modifiers for the procedure of the line: those for it first, those never for it not at all", () => {
    const modifiers = (code: string, typed = "[|]") =>
      labels(`${head()}  procedures:\n    - code: ${code}\n      modifiers: ${typed}\n`);
    const visit = modifiers("cpt:99213");
    deepEqual(visit.slice(0, 4).sort(), ["24", "25", "27", "57"]);
    for (const never of ["26", "59", "TC", "51"]) ok(!visit.includes(never), never);
    deepEqual(modifiers("cpt:99213", '["2|').slice(0, 3).sort(), ["24", "25", "27"]);
    ok(modifiers("cpt:71020", "\n        - |").includes("26"));
    ok(!modifiers("cpt:71020").includes("25"));
    ok(modifiers("cpt:00400").includes("23"));
    ok(!modifiers("hcpcs:J0696").includes("25"));
  });

  it("keeps a list of official codes below 40 KB and at 50 items", function () {
    if (!isFull("icd9cm")) {
      console.log("    skipped: the official code sets are not at hand (CHARTKEY_CODESETS)");
      this.skip();
    }
    for (const typed of ["fracture|", "type 2 diabetes|", "25|", "unspecified|"]) {
      const list = offered(diagnosis(typed), builtLibrary);
      ok(list.items.length <= 50);
      ok(JSON.stringify(list).length <= 40 * 1024, `${typed} ${JSON.stringify(list).length}`);
    }
    equal(offered(diagnosis("uncontrolled type 2 dia|"), builtLibrary).items[0]?.label, "icd9cm:250.02");
  });
});

describe("hover on a code", () => {
  const card = (marked: string, codes = fewCodes, link?: (reference: string) => string) => {
    const { snapshot, position } = at(marked);
    return (hover(snapshot, position, around(codes), link)?.contents as { value: string } | undefined)?.value ?? "";
  };

  it("shows title, life, place in the hierarchy and equivalents", () => {
    const text = card(diagnosis("icd9cm:250|.00"));
    match(text, /Diabetes, type 2, controlled/);
    match(text, /diagnosis, billable · 2005-10-01 to 2015-09-30/);
    match(text, /Glands and metabolism.*›.*Diabetes/);
    match(text, /ICD-10-CM.*E11\\?\.9 \(about\)/);
  });

  it("shows what a category is to be replaced by", () =>
    match(card(diagnosis("icd9cm:250|.0")), /250\\?\.02.*uncontrolled/));

  it("links the codes that a note names", () => {
    match(
      card(diagnosis("icd9cm:250|.40"), fewCodes, (reference) => `command:show?${reference}`),
      /\[585\\?\.1\]\(command:show\?icd9cm:585\.1\)/,
    );
  });

  it("shows a modifier", () => {
    match(card(`${head()}  procedures:\n    - code: cpt:99213\n      modifiers: [L|T]\n`), /Left side/);
  });

  it("falls back on the shape where the set is not installed", () =>
    match(card(procedure("cpt:992|13")), /evaluation and management/));
});

describe("inlay hints of official codes", () => {
  it("are never longer than an editor shows, and cut between words", function () {
    if (!isFull("hcpcs")) this.skip();
    const { snapshot, position } = at(`${procedure("hcpcs:E0260")}|`);
    const [hint] = inlayHints(snapshot, { start: { line: 0, character: 0 }, end: position }, around(builtLibrary));
    match(String(hint?.label), /^Hosp bed semi-electr w\/ matt/i);
    ok(String(hint?.label).length <= 43);
  });
});

describe("inlay hints", () => {
  const hints = (marked: string) => {
    const { snapshot, position } = at(marked);
    return inlayHints(snapshot, { start: { line: 0, character: 0 }, end: position }, around());
  };

  it("put the short title behind each code of the range", () => {
    const found = hints(`${diagnosis("icd9cm:786.50")}|`);
    deepEqual(
      found.map(({ label }) => label),
      ["Chest pain"],
    );
    deepEqual(found[0]?.position, { line: 9, character: 25 });
  });

  it("say nothing of codes that nobody knows, nor outside the range", () => {
    deepEqual(hints(`${diagnosis("icd9cm:999.99")}|`), []);
    deepEqual(hints(`|${diagnosis("icd9cm:786.50")}`), []);
  });
});
