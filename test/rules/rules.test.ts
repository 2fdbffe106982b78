import { strict as assert } from "node:assert";
import { defaultConfiguration, readConfiguration } from "../../server/curriculum/configuration";
import type { Snapshot } from "../../server/curriculum/snapshot";
import { check } from "../../server/rules/check";
import { credential, curriculum, file, HEAD } from "../support/cursor";

const cpc = credential("cpc");

/** The findings of a file beside the credential cpc: «rule: text under it». */
function findings(snapshot: Snapshot, ...others: Snapshot[]): string[] {
  return check(snapshot, curriculum(cpc, ...others, snapshot), defaultConfiguration).map(
    ({ rule, span }) => `${rule}: ${snapshot.text.slice(span.start, span.end)}`,
  );
}

function exercise(answer: string): Snapshot {
  return file(HEAD + answer);
}

/** The text after the first fix of the first finding. */
function fixed(snapshot: Snapshot, ...others: Snapshot[]): string {
  const [finding] = check(snapshot, curriculum(cpc, ...others, snapshot), defaultConfiguration);
  const edits = [...(finding?.fixes?.[0]?.edits ?? [])].sort((a, b) => b.span.start - a.span.start);
  return edits.reduce(
    (text, { span, newText }) => text.slice(0, span.start) + newText + text.slice(span.end),
    snapshot.text,
  );
}

describe("bare-code reads the source text", () => {
  const cases: [field: string, typed: string, fix: string][] = [
    ["diagnoses", "250.00", "icd9cm:250.00"],
    ["diagnoses", "V58.61", "icd9cm:V58.61"],
    ["diagnoses", "E812.0", "icd9cm:E812.0"],
    ["diagnoses", "0001", "icd9cm:00.01"],
    ["diagnoses", '"250.00"', '"icd9cm:250.00"'],
    ["diagnoses", "25000", "icd9cm:250.00"],
    ["diagnoses", "v5861", "icd9cm:V58.61"],
    ["procedures", "00100", "cpt:00100"],
    ["procedures", "0001F", "cpt:0001F"],
    ["procedures", "J1885", "hcpcs:J1885"],
    ["procedures", "81.54", "icd9cm:81.54"],
    ["procedures", "0001", "icd9cm:00.01"],
    ["procedures", "CPT 99213", "cpt:99213"],
    ["procedures", "CPT:99213", "cpt:99213"],
    ["diagnoses", "ICD-9 250.00", "icd9cm:250.00"],
  ];
  for (const [field, typed, fix] of cases) {
    it(`${field}: ${typed} becomes ${fix}`, () => {
      const snapshot = exercise(`answer:\n  ${field}:\n    - code: ${typed}\n`);
      assert.deepEqual(findings(snapshot), [`bare-code: ${typed}`]);
      assert.equal(fixed(snapshot), `${HEAD}answer:\n  ${field}:\n    - code: ${fix}\n`);
    });
  }

  it("moves a modifier behind a code into the list of modifiers", () => {
    const snapshot = exercise("answer:\n  procedures:\n    - code: 99213-25\n      units: 1\n");
    assert.equal(
      fixed(snapshot),
      `${HEAD}answer:\n  procedures:\n    - code: cpt:99213\n      modifiers: ["25"]\n      units: 1\n`,
    );
  });

  it("does so in a flow map", () => {
    const snapshot = exercise("answer: { procedures: [{ code: 99213-25-59 }] }\n");
    assert.equal(fixed(snapshot), `${HEAD}answer: { procedures: [{ code: cpt:99213, modifiers: ["25", "59"] }] }\n`);
  });

  it("quotes a modifier that YAML read as a number, its zero included", () => {
    const snapshot = exercise("answer:\n  procedures:\n    - code: cpt:99213\n      modifiers: [08]\n");
    assert.deepEqual(findings(snapshot), ["bare-code: 08"]);
    assert.ok(fixed(snapshot).endsWith('modifiers: ["08"]\n'));
  });

  it("offers both readings of E0100 and applies neither unasked", () => {
    const snapshot = exercise("answer:\n  procedures:\n    - code: E0100\n");
    const [finding] = check(snapshot, curriculum(cpc, snapshot), defaultConfiguration);
    assert.ok((finding?.fixes?.length ?? 0) >= 1);
    assert.equal(finding?.fixes?.[0]?.title, "Change to hcpcs:E0100");
  });

  it("tells ICD-10-CM that its time has not come", () => {
    const snapshot = exercise("answer:\n  diagnoses:\n    - code: icd10cm:E11.9\n");
    const [finding] = check(snapshot, curriculum(cpc, snapshot), defaultConfiguration);
    assert.match(finding?.message ?? "", /2015-10-01/);
  });
});

describe("malformed-code knows the shape of each system", () => {
  const sound = [
    "icd9cm:250.00",
    "icd9cm:042",
    "icd9cm:V10",
    "icd9cm:V58.61",
    "icd9cm:E812.0",
    "icd9cm:81.54",
    "icd9cm:00.01",
    "hcpcs:J1885",
    "cpt:00100",
    "cpt:99213",
    "cpt:0001F",
    "cpt:0019T",
    "cpt:0001U",
    "cpt:0001M",
  ];
  for (const code of sound) {
    it(`${code} is sound`, () =>
      assert.ok(
        !findings(exercise(`answer:\n  procedures:\n    - code: ${code}\n`))
          .join()
          .includes("malformed-code"),
      ));
  }
  const wrong: [code: string, fix: string | undefined][] = [
    ["icd9cm:25000", "icd9cm:250.00"],
    ["icd9cm:78.650", "icd9cm:786.50"],
    ["icd9cm:V5861", "icd9cm:V58.61"],
    ["icd9cm:v58.61", "icd9cm:V58.61"],
    ["icd9cm:25O.00", "icd9cm:250.00"],
    ["icd9cm:E11.9", undefined],
    ["icd9cm:000.1", undefined],
    ["hcpcs:99213", "cpt:99213"],
    ["hcpcs:j1885", "hcpcs:J1885"],
    ["hcpcs:J188O", "hcpcs:J1880"],
    ["hcpcs:X0001", undefined],
    ["cpt:J1885", "hcpcs:J1885"],
    ["cpt:05000", undefined],
    ["cpt:9921", undefined],
  ];
  for (const [code, fix] of wrong) {
    it(`${code} is not${fix ? `: ${fix}` : ""}`, () => {
      const snapshot = exercise(`answer:\n  diagnoses:\n    - code: ${code}\n`);
      assert.deepEqual(findings(snapshot), [`malformed-code: ${code}`]);
      if (fix) assert.equal(fixed(snapshot), `${HEAD}answer:\n  diagnoses:\n    - code: ${fix}\n`);
    });
  }

  it("puts a small modifier in capitals", () => {
    const snapshot = exercise('answer:\n  procedures:\n    - code: cpt:99213\n      modifiers: ["lt"]\n');
    assert.ok(fixed(snapshot).endsWith('modifiers: ["LT"]\n'));
  });
});

describe("references between documents", () => {
  it("unknown-credential offers the nearest id", () => {
    const snapshot = file(HEAD.replace("[cpc]", "[cpcc]").concat("answer: {}\n"));
    assert.deepEqual(findings(snapshot), ["unknown-credential: cpcc"]);
    assert.ok(fixed(snapshot).includes("credentials: [cpc]"));
  });

  it("unknown-credential turns an abbreviation or a full name into the id", () => {
    const snapshot = file(HEAD.replace("[cpc]", "[CPC, The full name of cpc]").concat("answer: {}\n"));
    assert.deepEqual(findings(snapshot), ["unknown-credential: CPC", "unknown-credential: The full name of cpc"]);
    assert.ok(fixed(snapshot).includes("[cpc, "));
  });

  it("renamed-credential follows a name to the one of the exercise's day", () => {
    const old = credential("cpc-h", "renamedTo: coc\nvalidTo: 2014-12-31\n");
    const middle = credential("coc", "renamedTo: coc2\n");
    const last = credential("coc2", "validFrom: 2016-01-01\n");
    const on = (date: string) => file(`${HEAD.replace("[cpc]", "[cpc-h]").replace("2014-03-12", date)}answer: {}\n`);
    assert.deepEqual(findings(on("2014-12-31"), old, middle, last), []);
    assert.deepEqual(findings(on("2015-01-01"), old, middle, last), ["renamed-credential: cpc-h"]);
    assert.ok(fixed(on("2015-01-01"), old, middle, last).includes("credentials: [coc]"));
    assert.ok(fixed(on("2016-01-01"), old, middle, last).includes("credentials: [coc2]"));
  });

  it("renamed-credential is silent where no day is known, and never names a credential twice", () => {
    const coc = credential("coc", "validFrom: 2015-01-01\n");
    const old = credential("cpc-h", "renamedTo: coc\n");
    const later = HEAD.replace("2014-03-12", "2015-03-12").concat("answer: {}\n");
    assert.deepEqual(findings(file(later.replace("[cpc]", "[cpc-h]")), old, credential("coc")), []);
    assert.deepEqual(findings(file(later.replace("[cpc]", "[cpc-h]")), credential("cpc-h", "renamedTo: coc\n")), []);
    const both = file(later.replace("[cpc]", "[cpc-h, coc]"));
    const [finding] = check(both, curriculum(cpc, old, coc, both), defaultConfiguration);
    assert.equal(finding?.rule, "renamed-credential");
    assert.deepEqual(finding.fixes, []);
  });

  it("renamed-credential bears names that lead in a circle", () => {
    const a = credential("a", "renamedTo: b\nvalidTo: 2010-12-31\n");
    const b = credential("b", "renamedTo: a\nvalidTo: 2010-12-31\n");
    assert.deepEqual(findings(file(`${HEAD.replace("[cpc]", "[a]")}answer: {}\n`), a, b), ["renamed-credential: a"]);
  });

  it("credential-cycle is found in each credential of the circle, also in a stream", () => {
    const a = credential("a", "requires: [b]\n");
    const b = credential("b", "requires: [cpc, a]\n");
    assert.deepEqual(findings(a, b), ["credential-cycle: b"]);
    assert.deepEqual(findings(b, a), ["credential-cycle: a"]);
  });

  it("credential-cycle shows each step of the way back", () => {
    const a = credential("a", "requires: [b]\n");
    const others = [credential("b", "requires: [c]\n"), credential("c", "requires: [cpc, a]\n")];
    const [finding] = check(a, curriculum(a, ...others), defaultConfiguration);
    assert.match(finding?.message ?? "", /a → b → c → a/);
    assert.deepEqual(
      finding?.related?.map(({ uri, range, message }) => `${uri.split("/").pop()} ${range.start.line + 1} ${message}`),
      ["b.credential.yaml 6 requires c", "c.credential.yaml 6 requires a"],
    );
  });

  it("a credential that requires itself is a circle of one", () => {
    assert.deepEqual(findings(credential("a", "requires: [a]\n")), ["credential-cycle: a"]);
  });

  it("duplicate-id counts documents of one kind only", () => {
    assert.deepEqual(findings(file(`${HEAD}answer: {}\n`.replace("id: x", "id: cpc"))), []);
    assert.deepEqual(findings(file(`${HEAD}answer: {}\n---\n${HEAD}answer: {}\n`)), [
      "duplicate-id: x",
      "duplicate-id: x",
    ]);
  });
});

describe("suppressions", () => {
  const bare = "answer:\n  diagnoses:\n";

  it("silence one rule in the next line", () => {
    assert.deepEqual(
      findings(exercise(`${bare}    # chartkey-disable-next-line bare-code -- the lesson\n    - code: 250.00\n`)),
      [],
    );
  });

  it("silence one rule in the file", () => {
    assert.deepEqual(
      findings(exercise(`# chartkey-disable-file bare-code\n${bare}    - code: 250.00\n    - code: 250.01\n`)),
      [],
    );
  });

  it("are reported when they silence nothing, and when they name no rule", () => {
    assert.deepEqual(findings(exercise("# chartkey-disable-next-line bare-code\nanswer: {}\n")), [
      "unused-suppression: bare-code",
    ]);
    assert.deepEqual(findings(exercise("# chartkey-disable-file bare-cod\nanswer: {}\n")), [
      "unused-suppression: bare-cod",
    ]);
  });

  it("are no suppressions inside a text", () => {
    const snapshot = file(
      `${HEAD.replace("scenario: x", "scenario: |\n  # chartkey-disable-file bare-code")}${bare}    - code: 250.00\n`,
    );
    assert.deepEqual(findings(snapshot), ["bare-code: 250.00"]);
  });
});

describe("levels of chartkey.yaml", () => {
  it("change and switch off rules; what is malformed there changes nothing", () => {
    const snapshot = exercise("answer:\n  diagnoses:\n    - code: 250.00\n");
    const level = (rules: unknown) =>
      check(snapshot, curriculum(cpc, snapshot), readConfiguration({ rules })).map(({ severity }) => severity);
    assert.deepEqual(level({ "bare-code": "info" }), ["info"]);
    assert.deepEqual(level({ "bare-code": "off" }), []);
    assert.deepEqual(level({ "bare-code": "loud" }), ["error"]);
    assert.deepEqual(level("nonsense"), ["error"]);
  });
});
