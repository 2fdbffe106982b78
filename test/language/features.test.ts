import { strict as assert } from "node:assert";
import fc from "fast-check";
import type { DocumentSymbol, SelectionRange } from "vscode-languageserver-types";
import { isScalar, visit } from "yaml";
import type { Snapshot } from "../../server/curriculum/snapshot";
import { Snapshot as SnapshotClass } from "../../server/curriculum/snapshot";
import { documentSymbols } from "../../server/language/document-symbols";
import { foldingRanges } from "../../server/language/folding-ranges";
import { formatDocument } from "../../server/language/formatting";
import { hover } from "../../server/language/hover";
import { selectionRanges } from "../../server/language/selection-ranges";
import { YamlDocument } from "../../server/yaml/document";
import { sourceOf } from "../../server/yaml/nodes";
import { apply } from "../support/apply";
import { at, credential, curriculum, file, HEAD, kind } from "../support/cursor";

const settings = { tabSize: 2, insertSpaces: true };

function shown(marked: string, ...others: Snapshot[]): string {
  const { snapshot, position } = at(marked);
  return JSON.stringify(hover(snapshot, position, curriculum(...others))?.contents ?? null);
}

function formatted(text: string): string {
  return apply(file(text), formatDocument(file(text), settings));
}

describe("hover", () => {
  it("explains a field, whether it is required, and an example", () => {
    assert.match(shown("tit|le: T\n"), /Title.*\(required\).*What students see.*Example/);
  });
  it("explains a value of a list of values", () => assert.match(shown("setting: pa|yer\n"), /health plan/));
  it("shows a credential's card", () =>
    assert.match(shown("credentials: [cp|c]\n", credential("cpc")), /CPC.*The full name of cpc.*AAPC/));
  it("shows what a code is made of", () =>
    assert.match(shown("answer:\n  diagnoses:\n    - code: icd9cm:V5|8.61\n"), /V codes/));
  it("lets no author's text become Markdown or a command", () => {
    const evil = file(
      "id: cpc\nabbreviation: '[x](command:evil)'\nname: <img src=x>\nissuer: A\ncategory: core\n",
      "cpc.credential.yaml",
    );
    const text = shown("credentials: [cp|c]\n", evil);
    assert.ok(!text.includes("[x](command:evil)") && !text.includes("<img"));
  });
  it("says nothing of white space", () => assert.equal(shown("title: T\n|\n"), "null"));
});

describe("outline", () => {
  it("names entries of lists by what tells them apart", () => {
    const [answer] = documentSymbols(
      file("answer:\n  diagnoses:\n    - code: icd9cm:042\n    - code: icd9cm:250.00\n"),
    );
    const [diagnoses] = answer?.children ?? [];
    assert.deepEqual(
      diagnoses?.children?.map(({ name }) => name),
      ["icd9cm:042", "icd9cm:250.00"],
    );
  });
  it("has the selection inside the range, everywhere", () => {
    const inside = ({ range, selectionRange, children }: DocumentSymbol): boolean =>
      (range.start.line < selectionRange.start.line ||
        (range.start.line === selectionRange.start.line && range.start.character <= selectionRange.start.character)) &&
      (range.end.line > selectionRange.end.line ||
        (range.end.line === selectionRange.end.line && range.end.character >= selectionRange.end.character)) &&
      (children ?? []).every(inside);
    assert.ok(documentSymbols(file(`${HEAD}answer:\n  diagnoses:\n  - code: x\n---\nid: y\n`)).every(inside));
  });
});

describe("folding", () => {
  it("folds fields, entries, texts, comments and documents, without blank lines at their end", () => {
    const text = "# a\n# b\nscenario: |\n  one\n  two\n\nanswer:\n  diagnoses:\n    - code: x\n      poa: y\n";
    assert.deepEqual(
      foldingRanges(file(text)).map(({ startLine, endLine }) => `${startLine}-${endLine}`),
      ["2-4", "6-9", "7-9", "8-9", "0-1"],
    );
  });
});

describe("selection", () => {
  it("grows from the word to the file, each within the next", () => {
    const { snapshot, position } = at("answer:\n  diagnoses:\n    - code: icd9cm:25|0.00\n      poa: Y\n");
    const texts: string[] = [];
    for (
      let range: SelectionRange | undefined = selectionRanges(snapshot, [position])[0];
      range;
      range = range.parent
    ) {
      texts.push(snapshot.text.slice(snapshot.offsetAt(range.range.start), snapshot.offsetAt(range.range.end)));
    }
    assert.deepEqual(texts.slice(0, 3), ["250", "icd9cm:250.00", "code: icd9cm:250.00"]);
    assert.equal(texts.at(-1), snapshot.text);
    for (const [index, text] of texts.entries()) assert.ok((texts[index + 1] ?? text).includes(text));
  });
});

describe("formatting", () => {
  it("indents by two, keeps comments, quotes and codes", () => {
    assert.equal(
      formatted(
        "# top\nanswer:\n    diagnoses:\n        # why\n        -   code:   250.00   # bare\n            rationale: 'x'\n\n\n\ntopics: [ a,b ]   \n",
      ),
      "# top\nanswer:\n  diagnoses:\n    # why\n    - code: 250.00   # bare\n      rationale: 'x'\n\ntopics: [ a,b ]\n",
    );
  });
  it("keeps a list that is not indented under its field", () => {
    assert.equal(formatted("credentials:\n-   cpc\n-   cca\n"), "credentials:\n- cpc\n- cca\n");
  });
  it("shifts a text with its field and changes nothing in it", () => {
    assert.equal(
      formatted("answer:\n    rationale: |\n        one\n          two  \n\n\n        three\n"),
      "answer:\n  rationale: |\n      one\n        two  \n\n\n      three\n",
    );
  });
  it("keeps CRLF and ends the file with one line end", () => {
    assert.equal(formatted("id:   x\r\ntitle: y"), "id: x\r\ntitle: y\r\n");
    assert.equal(formatted("id: x\n\n\n"), "id: x\n");
  });
  it("leaves a document with a syntax error alone, and formats the other", () => {
    assert.equal(formatted("id:   x\n---\ntitle:   'open\n"), "id: x\n---\ntitle:   'open\n");
  });
  it("changes no data, and nothing a second time, whatever the form of the text", () => {
    const scalar = fc.constantFrom(
      "250.00",
      "00100",
      '"25"',
      "'x: y'",
      "plain text",
      "icd9cm:042",
      "[a, 08]",
      "{ a: 1 }",
      "|\n@  text\n@   more",
      "# c\n@  a: 1",
      "\n@- 1\n@-   2",
      "\n@   b: 1 # d\n@   c:   2",
    );
    const entry = fc.tuple(
      fc.constantFrom("a", "b-c", '"q"', "d"),
      fc.constantFrom(" ", "   "),
      scalar,
      fc.constantFrom("\n", "\n\n\n", "\n# comment\n"),
    );
    fc.assert(
      fc.property(
        fc.array(entry, { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 0, max: 5 }),
        (entries, indent) => {
          const pad = " ".repeat(indent);
          const text = entries
            .map(([key, gap, value, end], index) => `${pad}${key}${index}:${gap}${value.replaceAll("@", pad)}${end}`)
            .join("");
          const once = formatted(text);
          assert.equal(meaning(once), meaning(text), JSON.stringify([text, once]));
          assert.equal(formatted(once), once, JSON.stringify([text, once]));
        },
      ),
      { numRuns: 400 },
    );
  });
});

describe("re-reading after an edit", () => {
  it("gives what reading anew gives, whatever was typed", () => {
    const base = `${HEAD}answer: {}\n---\n${HEAD}---\n# c\n...\nid: z\n`;
    const typed = fc.constantFrom("---\n", "\n---", "...", "%YAML 1.2\n", "x", "\n", '"', "|\n  ", "- ", "# ", "");
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(base.length + 20), fc.nat(6), typed), { maxLength: 6 }), (edits) => {
        let text = base;
        let snapshot = new SnapshotClass("file:///x.exercise.yaml", kind("x.exercise.yaml"), text);
        for (const [offset, cut, insert] of edits) {
          void snapshot.models;
          text = text.slice(0, offset) + insert + text.slice(offset + cut);
          snapshot = new SnapshotClass(snapshot.uri, snapshot.kind, text, snapshot.version + 1, snapshot);
        }
        const fresh = new SnapshotClass(snapshot.uri, snapshot.kind, text);
        const view = (of: Snapshot) =>
          of.models.map(({ start, model }) => [
            start,
            model.yaml.text,
            model.slots.map(({ text: slot, span }) => [slot, span]),
          ]);
        assert.deepEqual(view(snapshot), view(fresh));
        assert.equal(snapshot.stream.map(({ yaml }) => yaml.text).join(""), text);
      }),
      { numRuns: 300 },
    );
  });
});

/** Every scalar as it was written, in order, with its depth. */
function meaning(text: string): string {
  const parts: unknown[] = [];
  const { document } = new YamlDocument(text);
  if (document)
    visit(
      document,
      (_key, node, path) =>
        void (
          isScalar(node) && parts.push([path.length, typeof node.value === "string" ? node.value : sourceOf(node)])
        ),
    );
  return JSON.stringify([parts, [...text.matchAll(/# ?(c|comment|d)\b/g)].length]);
}
