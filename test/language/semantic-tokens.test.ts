import { deepEqual } from "node:assert/strict";
import { semanticTokens, tokenTypes } from "../../server/language/semantic-tokens";
import { file } from "../support/cursor";

const TEXT = `id: x
credentials: [cpc, "ccs"]
answer:
  diagnoses:
    - code: icd9cm:250.00
    - code: 401.9
  procedures:
    - { code: "cpt:99213", modifiers: ["25", LT] }
---
id: y
scenario: |
  icd9cm:250.00 in a text is a word.
`;

/** «line type text» of each token. */
function tokens(text: string, range?: Parameters<typeof semanticTokens>[1]): string[] {
  const lines = text.split("\n");
  return semanticTokens(file(text), range).map(({ line, character, length, type, modifiers }) => {
    const word = lines[line]?.slice(character, character + length);
    return `${line + 1} ${tokenTypes[type]}${modifiers ? "!" : ""} ${word}`;
  });
}

describe("semantic tokens", () => {
  it("tell systems, codes, modifiers, ids and references apart, without their quotes", () => {
    deepEqual(tokens(TEXT), [
      "1 documentName! x",
      "2 documentName cpc",
      "2 documentName ccs",
      "5 codeSystem icd9cm",
      "5 medicalCode 250.00",
      "6 medicalCode 401.9",
      "8 codeSystem cpt",
      "8 medicalCode 99213",
      "8 codeModifier 25",
      "8 codeModifier LT",
      "10 documentName! y",
    ]);
  });

  it("of a range are those in it", () => {
    deepEqual(tokens(TEXT, { start: { line: 5, character: 0 }, end: { line: 6, character: 0 } }), [
      "6 medicalCode 401.9",
    ]);
  });

  it("never stand on an alias, whose text is written elsewhere, and bear half-typed text", () => {
    deepEqual(tokens("id: &name x\ncredentials: [*name]\n"), ["1 documentName! x"]);
    deepEqual(tokens("id:\nanswer:\n  diagnoses:\n    - code: icd9cm\n"), ["4 medicalCode icd9cm"]);
  });
});
