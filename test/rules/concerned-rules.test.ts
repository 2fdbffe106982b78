import { strict as assert } from "node:assert";
import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { CodeLibrary } from "../../server/codesets/library";
import { codedAnswers } from "../../server/rules/answers/coded-answer";
import { concernedRules } from "../../server/rules/answers/concerned-rules";
import { answerRules } from "../../server/rules/answers/registry";
import { file } from "../support/cursor";
import { libraryWithNcci } from "../support/ncci";
import { builtLibrary, isFull } from "../support/official";
import { randomExercises } from "../support/random-exercises";

const RUNS = Number(process.env.CHARTKEY_RUNS ?? 4_000);
const root = resolve(__dirname, "../../..");
const found = new Map<string, number>();

/** Lets every rule judge every answer of a text. @returns what rules find that would not have been asked */
function overlooked(text: string, codes: CodeLibrary): string[] {
  return file(text).models.flatMap(({ model }) =>
    codedAnswers(model, codes).flatMap((answer) => {
      const asked = concernedRules(model, codes);
      return answerRules.flatMap((rule) => {
        const findings = rule.judge(answer);
        if (findings.length > 0) found.set(rule.id, (found.get(rule.id) ?? 0) + 1);
        return asked.includes(rule) ? [] : findings.map(({ message }) => `${rule.id}: ${message}`);
      });
    }),
  );
}

describe("rules that an answer does not concern", () => {
  before(function () {
    if (!isFull("icd9cm") || !isFull("hcpcs")) this.skip();
  });

  for (const folder of ["test/corpus", "samples"]) {
    it(`have nothing to say of it in ${folder}`, () => {
      const names = readdirSync(resolve(root, folder), { recursive: true }).map(String);
      for (const name of names.filter((path) => path.endsWith(".exercise.yaml"))) {
        assert.deepEqual(overlooked(readFileSync(resolve(root, folder, name), "utf8"), libraryWithNcci), [], name);
      }
    });
  }

  it("have nothing to say of it in exercises that are written at random", function () {
    this.timeout(0);
    for (const codes of [libraryWithNcci, builtLibrary]) {
      const exercises = randomExercises(codes, 1);
      for (let run = 0; run < RUNS / 2; run++) {
        const text = exercises.next().value as string;
        assert.deepEqual(overlooked(text, codes), [], text);
      }
    }
  });

  it("had something to say of others, so that silence was no accident", () => {
    assert.deepEqual(
      answerRules.filter(({ id }) => (found.get(id) ?? 0) < 5).map(({ id }) => `${id}: ${found.get(id)}`),
      [],
    );
  });
});

describe("a document of which plain data does not tell what its text says", () => {
  const lines = "  diagnoses: [{ code: icd9cm:401.9 }]\n  procedures: [&visit { code: cpt:99213, diagnoses: [1] }]\n";
  const concerned = (text: string) => concernedRules(file(text).documentAt(0).model, builtLibrary);

  it("concerns every rule, so that none overlooks what comes in by an alias", () => {
    assert.deepEqual(concerned(`type: coding\nsetting: physician-office\nanswer:\n${lines}`), answerRules);
  });

  it("is judged all the same", () => {
    const text = `type: coding\nsetting: physician-office\nanswer:\n${lines.replace("[1]", "[2]")}claim:\n  procedures: [*visit]\n`;
    const found = codedAnswers(file(text).documentAt(0).model, builtLibrary).flatMap((answer) =>
      concerned(text).flatMap((rule) => (rule.judge(answer).length > 0 ? [`${answer.answer.role}: ${rule.id}`] : [])),
    );
    assert.ok(found.includes("key: diagnosis-pointer") && found.includes("claim: diagnosis-pointer"), found.join());
  });
});

describe("a document without answers", () => {
  it("concerns no rule, whatever stands where answers belong", () => {
    for (const answer of ["", " 3", " []", " [[]]", " text"]) {
      const { model } = file(`type: coding\nanswer:${answer}\noptions: [1, { answer: 2 }]\n`).documentAt(0);
      const rules = concernedRules(model, builtLibrary).filter((rule) =>
        codedAnswers(model, builtLibrary).some((coded) => rule.judge(coded).length > 0),
      );
      assert.deepEqual(rules, [], answer);
    }
  });
});

describe("an ordinary answer", () => {
  it("concerns no rule", function () {
    if (!isFull("icd9cm")) this.skip();
    const text =
      "type: coding\nsetting: physician-office\ndateOfService: 2014-01-01\nscenario: A visit.\nanswer:\n  diagnoses: [{ code: icd9cm:401.9 }]\n  procedures: [{ code: cpt:99213, diagnoses: [1] }]\n";
    const { model } = file(text).documentAt(0);
    assert.deepEqual(
      concernedRules(model, builtLibrary).map(({ id }) => id),
      [],
    );
  });
});
