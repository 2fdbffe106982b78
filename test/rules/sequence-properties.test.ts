import { strict as assert } from "node:assert";
import fc from "fast-check";
import { parse } from "yaml";
import { defaultConfiguration } from "../../server/curriculum/configuration";
import { Curriculum } from "../../server/curriculum/curriculum";
import { check } from "../../server/rules/check";
import { file, HEAD } from "../support/cursor";
import { builtLibrary, isFull } from "../support/official";

interface Claim {
  answer: {
    diagnoses: { code: string; rationale?: string }[];
    procedures: { code: string; diagnoses: number[] }[];
  };
}

/** What each line of a claim is for, by code, and what belongs to each diagnosis: no fix of the sequence changes it. */
function meaning(text: string) {
  const { diagnoses, procedures } = (parse(text) as Claim).answer;
  return {
    diagnoses: diagnoses.map(({ code, rationale }) => `${code} ${rationale}`).sort(),
    lines: procedures.map(({ code, diagnoses: pointers }) => [code, pointers.map((at) => diagnoses[at - 1]?.code)]),
  };
}

const CODES = ["E885.9", "357.2", "250.60", "813.42", "401.9", "041.49", "599.0", "V14.0", "V70.0", "362.01", "250.50"];

const claims = fc
  .record({
    codes: fc.shuffledSubarray(CODES, { minLength: 2 }),
    comments: fc.array(fc.constantFrom("", " # as the chart says", "\n    # a remark"), {
      minLength: 11,
      maxLength: 11,
    }),
    flow: fc.boolean(),
    end: fc.constantFrom("\n", "\r\n"),
  })
  .chain((shape) =>
    fc
      .array(
        fc.shuffledSubarray(
          shape.codes.map((_, at) => at + 1),
          { minLength: 1 },
        ),
        { minLength: 1, maxLength: 4 },
      )
      .map((pointers) => ({ ...shape, pointers })),
  )
  .map(({ codes, comments, flow, end, pointers }) => {
    const diagnoses = flow
      ? `  diagnoses: [${codes.map((code) => `{ code: icd9cm:${code}, rationale: of ${code} }`).join(", ")}]\n`
      : `  diagnoses:\n${codes
          .map((code, at) => `    - code: icd9cm:${code}\n      rationale: of ${code}${comments[at] ?? ""}\n`)
          .join("")}`;
    const procedures = pointers
      .map((list) => `    - code: cpt:99213\n      diagnoses: [${list.join(", ")}]\n`)
      .join("");
    return `${HEAD}answer:\n${diagnoses}  procedures:\n${procedures}`.replaceAll("\n", end);
  });

describe("fixes of the sequence, whatever the claim,", () => {
  before(function () {
    if (!isFull("icd9cm")) this.skip();
  });

  it("move lines and never what they say or point to", () => {
    let applied = 0;
    fc.assert(
      fc.property(claims, (text) => {
        const before = meaning(text);
        for (const { rule, fixes } of check(file(text), new Curriculum(builtLibrary), defaultConfiguration)) {
          if (!/first/.test(rule)) continue;
          for (const { edits } of fixes ?? []) {
            const mended = [...edits]
              .sort((a, b) => b.span.start - a.span.start)
              .reduce((sum, { span, newText }) => sum.slice(0, span.start) + newText + sum.slice(span.end), text);
            assert.notEqual(mended, text);
            assert.deepEqual(meaning(mended), before);
            applied++;
          }
        }
      }),
      { numRuns: 300 },
    );
    assert.ok(applied > 100);
  });
});
