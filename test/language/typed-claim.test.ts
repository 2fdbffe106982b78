import { deepEqual, equal } from "node:assert/strict";
import { checkClaim } from "../../server/language/typed-claim/check-claim";
import { readClaim } from "../../server/language/typed-claim/read-claim";
import { fewCodes } from "../support/codes";

const references = (text: string) =>
  readClaim(text).map(({ reference, modifiers }) => [reference, ...modifiers].join("-"));

describe("a typed claim", () => {
  it("is read with or without systems, with modifiers, pointers and units", () => {
    deepEqual(references("250.60 357.2 99213-25 J1885"), [
      "icd9cm:250.60",
      "icd9cm:357.2",
      "cpt:99213-25",
      "hcpcs:J1885",
    ]);
    deepEqual(references("icd9cm:V58.61, E812.0; cpt:12001-59-LT"), [
      "icd9cm:V58.61",
      "icd9cm:E812.0",
      "cpt:12001-59-LT",
    ]);
    const [line] = readClaim("cpt:99213-25@1,2");
    deepEqual(line?.pointers, [1, 2]);
    deepEqual(readClaim("J1885x2")[0]?.units, 2);
  });

  it("is read out of the lines of an exercise", () => {
    deepEqual(
      references(
        '  diagnoses:\n    - code: icd9cm:250.60 # 357.2 is elsewhere\n      poa: "Y"\n    - code: icd9cm:357.2\n',
      ),
      ["icd9cm:250.60", "icd9cm:357.2"],
    );
  });

  it("passes over words and numbers that are no codes", () =>
    deepEqual(references("a man of 58, 2 visits, fever"), []));

  it("is judged like an answer key: each finding at its code", () => {
    const { codes } = checkClaim("600.00 250.0", { setting: "physician-office", sex: "female" }, fewCodes);
    deepEqual(
      codes.map(({ reference, findings }) => `${reference} ${findings.map(({ rule }) => rule)}`),
      ["icd9cm:600.00 sex-conflict", "icd9cm:250.0 code-not-billable"],
    );
    equal(codes[0]?.title, "Large prostate");
  });

  it("says nothing of circumstances that are not given", () => {
    const { codes, findings } = checkClaim("600.00", {}, fewCodes);
    deepEqual([codes[0]?.findings, findings], [[], []]);
  });

  it("is quoted: what was typed cannot become another field", () => {
    deepEqual(
      checkClaim("250.00 ]\nid: x", { age: '1"\nx: y' }, fewCodes).codes.map(({ reference }) => reference),
      ["icd9cm:250.00"],
    );
  });
});
