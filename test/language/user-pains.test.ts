import { strict as assert } from "node:assert";
import { defaultConfiguration } from "../../server/curriculum/configuration";
import { kindOf } from "../../server/curriculum/kinds/registry";
import { Snapshot } from "../../server/curriculum/snapshot";
import { codeActions } from "../../server/language/code-actions";
import { complete } from "../../server/language/completion";
import { diagnose } from "../../server/language/diagnostics";
import { documentSymbols } from "../../server/language/document-symbols";
import { foldingRanges } from "../../server/language/folding-ranges";
import { formatDocument } from "../../server/language/formatting";
import { hover } from "../../server/language/hover";
import { selectionRanges } from "../../server/language/selection-ranges";
import { apply } from "../support/apply";
import { at, credential, curriculum, file, HEAD, kind } from "../support/cursor";

const cpc = credential("cpc");

function diagnostics(snapshot: Snapshot) {
  return diagnose(snapshot, curriculum(cpc, snapshot), defaultConfiguration);
}

function rules(text: string): unknown[] {
  return diagnostics(file(text)).map(({ code }) => code);
}

/** Runs every feature over a file; each must answer, with ranges inside the text. */
function everyFeature(snapshot: Snapshot): void {
  const all = curriculum(cpc, snapshot);
  const lines = snapshot.text.split(/\r\n|\r|\n/).length;
  const end = snapshot.positionAt(snapshot.text.length);
  const middle = snapshot.positionAt(Math.floor(snapshot.text.length / 2));
  for (const { range } of diagnostics(snapshot))
    assert.ok(range.end.line < lines && range.start.line <= range.end.line);
  for (const position of [middle, end]) {
    complete(snapshot, position, all, { snippets: true });
    hover(snapshot, position, all);
    selectionRanges(snapshot, [position]);
  }
  for (const { endLine } of foldingRanges(snapshot)) assert.ok(endLine < lines);
  documentSymbols(snapshot);
  formatDocument(snapshot, { tabSize: 2, insertSpaces: true });
  codeActions(snapshot, { start: middle, end }, all, defaultConfiguration);
}

describe("what users of YAML language servers suffer from", () => {
  it("1: a completion answer never carries what the screen cannot show (vscode-yaml#626, #446)", () => {
    const many = curriculum(...Array.from({ length: 14_000 }, (_, index) => credential(`c${index}`)));
    const { snapshot, position } = at("credentials: [|]\n");
    assert.ok(JSON.stringify(complete(snapshot, position, many, { snippets: true })).length < 40_000);
    const wrong = diagnose(file(HEAD.replace("[cpc]", "[c99999999]")), many, defaultConfiguration);
    assert.ok(wrong.every(({ message }) => String(message).length <= 200));
  });

  it("2: aliases are read once each, and a bomb of them is an error, not a hang (vscode-yaml#1063)", () => {
    const aliases = Array.from({ length: 1_000 }, () => "    - *d\n").join("");
    assert.deepEqual(rules(`${HEAD}answer:\n  diagnoses:\n    - &d { code: icd9cm:250.00 }\n${aliases}`), [
      "claim-form",
      "duplicate-code",
    ]);
    let bomb = `${HEAD}answer: {}\ntopics: &a0 [x, x, x, x, x, x, x, x, x]\n`;
    for (let level = 1; level < 10; level++)
      bomb += `x${level}: &a${level} [${Array(9)
        .fill(`*a${level - 1}`)
        .join(", ")}]\n`;
    assert.ok(rules(bomb).includes("yaml-syntax"));
    everyFeature(file("a: &a [*a]\nb: &b { c: *b }\n"));
    everyFeature(file("a: *nowhere\n"));
  });

  it("3: a file of 50,000 lines has a bounded outline and bounded folds (vscode-yaml#485, #930)", () => {
    const long = file(`${HEAD}answer:\n  diagnoses:\n${"    - code: icd9cm:250.00\n".repeat(50_000)}`);
    assert.ok(JSON.stringify(documentSymbols(long)).length < 2_000_000);
    assert.ok(foldingRanges(long, 500).length <= 500);
  });

  it("4: only Chartkey's own files are looked at (vscode-ansible#58)", () => {
    for (const name of ["docker-compose.yaml", "playbook.yml", "exercise.yaml", "x.exercise.json", "mychartkey.yaml"])
      assert.equal(kindOf(name), undefined);
    for (const name of [
      "a.exercise.yaml",
      "A.Credential.YML",
      "C:\\Kurse\\b.exercise.yml",
      "file:///c%3A/x%20y/chartkey.yaml",
    ])
      assert.ok(kindOf(name), name);
  });

  it("5: completing inside a list indents right (yaml-language-server#391, #392, #646)", () => {
    for (const [marked, wanted] of [
      ["answer:\n  diagnoses:\n    - |", "answer:\n  diagnoses:\n    - code: "],
      ["answer:\n  diagnoses:\n  - |", "answer:\n  diagnoses:\n  - code: "],
      ["answer:\n  diagnoses:\n    -   |", "answer:\n  diagnoses:\n    -   code: "],
      [
        "answer:\n    diagnoses:\n        - code: x\n        - |",
        "answer:\n    diagnoses:\n        - code: x\n        - code: ",
      ],
    ] as const) {
      const { snapshot, position } = at(marked);
      const item = complete(snapshot, position, curriculum(), { snippets: false }).items.find(
        ({ label }) => label === "code",
      );
      assert.equal(item?.textEdit && apply(snapshot, [item.textEdit as never]), wanted);
    }
  });

  it("6: words with dashes are replaced whole, in the author's quotes (PR 832, vscode-yaml#1097)", () => {
    for (const [marked, wanted] of [
      ["setting: out-pat|ient\n", "setting: outpatient-hospital\n"],
      ["setting: 'out-pat|ient'\n", "setting: 'outpatient-hospital'\n"],
      ['{ setting: "out-pat|ient" }\n', '{ setting: "outpatient-hospital" }\n'],
    ] as const) {
      const { snapshot, position } = at(marked);
      const item = complete(snapshot, position, curriculum(), { snippets: false }).items.find(
        ({ label }) => label === "outpatient-hospital",
      );
      assert.equal(item?.textEdit && apply(snapshot, [item.textEdit as never]), wanted);
    }
  });

  it("7: a fix in brackets at the end of a file leaves no bracket behind (yaml-language-server#1060)", () => {
    const snapshot = file(`${HEAD}answer: { diagnoses: [{ code: 250.00 }] }`);
    const position = snapshot.positionAt(snapshot.text.indexOf("250.00"));
    const [action] = codeActions(
      snapshot,
      { start: position, end: position },
      curriculum(cpc, snapshot),
      defaultConfiguration,
    );
    const edits = action?.edit?.changes?.[snapshot.uri] ?? [];
    assert.equal(apply(snapshot, edits), `${HEAD}answer: { diagnoses: [{ code: icd9cm:250.00 }] }`);
  });

  it("8: leading zeros and numbers that are names survive formatting and fixes (yq#152, #201, js-yaml#562)", () => {
    const text = `${HEAD}answer:\n    diagnoses:\n        - code: 001.0\n        - code: 250.00\n        - code: 1E0\n    procedures:\n        - code: 00100\n          modifiers: [08, "09"]\n`;
    const formatted = apply(file(text), formatDocument(file(text), { tabSize: 2, insertSpaces: true }));
    assert.ok(formatted.includes("    - code: 001.0\n    - code: 250.00\n    - code: 1E0\n"));
    assert.ok(formatted.includes('    - code: 00100\n      modifiers: [08, "09"]\n'));
    assert.ok(diagnostics(file(text)).some(({ message }) => String(message).includes("`icd9cm:001.0`")));
  });

  it("9: half-typed documents still complete", () => {
    for (const marked of [
      "type:|",
      "type: |",
      'type: "|',
      "type: '|",
      "x: [\ntype: |",
      'title: "open\ntype: |',
      "answer:\n\tdiagnoses: x\ntype: |",
      "id x\ntype: |\nsetting",
    ]) {
      const { snapshot, position } = at(marked);
      const offered = complete(snapshot, position, curriculum(), { snippets: true }).items.map(({ label }) => label);
      assert.ok(offered.includes("audit"), `${JSON.stringify(marked)}: ${offered}`);
    }
  });

  it("10: CRLF, a byte order mark and emoji change no place", () => {
    const plain = `${HEAD}answer:\n  diagnoses:\n    - code: 250.00\n`;
    const places = (text: string) => diagnostics(file(text)).map(({ range }) => range);
    assert.deepEqual(places(plain.replaceAll("\n", "\r\n")), places(plain));
    assert.deepEqual(places(`\uFEFF${plain}`), places(plain));
    const emoji = file(`${HEAD}answer: { diagnoses: [{ rationale: "🩺e\u0301", code: 250.00 }] }\n`);
    const [found] = diagnostics(emoji);
    assert.equal(
      found && emoji.text.slice(emoji.offsetAt(found.range.start), emoji.offsetAt(found.range.end)),
      "250.00",
    );
    everyFeature(new Snapshot("untitled:Untitled-1", kind("x.exercise.yaml"), plain));
  });

  it("11: every document of a stream is checked, completed and explained (yaml-language-server#946)", () => {
    const two = `${HEAD}answer: {}\n---\n${HEAD.replace("id: x", "id: y")}answer:\n  diagnoses:\n    - code: 250.00\n`;
    assert.deepEqual(rules(two), ["bare-code"]);
    assert.equal(documentSymbols(file(two)).length, 2);
  });

  it("12: a merge conflict is one finding (yaml-language-server#216)", () => {
    assert.deepEqual(rules("<<<<<<< HEAD\nid: a\n=======\nid: b\n>>>>>>> other\n"), ["yaml-syntax"]);
  });

  it("13: two thousand levels of nesting are survived (vscode-yaml#916)", () => {
    everyFeature(file(`a: ${"[".repeat(2_000)}${"]".repeat(2_000)}\n`));
    everyFeature(file(Array.from({ length: 2_000 }, (_, depth) => `${" ".repeat(depth)}a:\n`).join("")));
  });

  it("14: every feature survives a text that is cut anywhere", () => {
    const text = `# c\n${HEAD}patient: { age: 5, sex: male }\nanswer:\n  diagnoses:\n  - code: "icd9cm:250.00"\n    rationale: |\n      x: y\n  procedures:\n    - code: cpt:99213\n      modifiers: ["25", 'LT']\n---\n<<: *x\n`;
    for (let cut = 0; cut < text.length; cut += 2) everyFeature(file(text.slice(0, cut)));
  });
});
