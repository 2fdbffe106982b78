import { strict as assert } from "node:assert";
import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { defaultConfiguration } from "../../server/curriculum/configuration";
import { Curriculum, summarise } from "../../server/curriculum/curriculum";
import { kindOf } from "../../server/curriculum/kinds/registry";
import { Snapshot } from "../../server/curriculum/snapshot";
import { answerRules } from "../../server/rules/answers/registry";
import { check } from "../../server/rules/check";
import { itemRules } from "../../server/rules/items/registry";
import { libraryWithNcci } from "../support/ncci";
import { isFull } from "../support/official";

const folder = resolve(__dirname, "../../../test/corpus");

function open(name: string): Snapshot {
  const kind = kindOf(name);
  assert.ok(kind, `${name} is no document of a curriculum`);
  return new Snapshot(`file:///corpus/${name}`, kind, readFileSync(resolve(folder, name), "utf8"));
}

/** What the comments of a file say is wrong: «line rule». */
function expected(text: string): string[] {
  return text.split("\n").flatMap((line, index) => {
    const [, rules] = /# finds ((?:[a-z0-9-]+ ?)+)/.exec(line) ?? [];
    return (rules?.trim().split(" ") ?? []).map((rule) => `${index + 1} ${rule}`);
  });
}

const base = open("base.credential.yaml");

function found(snapshot: Snapshot): string[] {
  const curriculum = new Curriculum(libraryWithNcci);
  for (const file of [base, snapshot]) curriculum.set(file.uri, summarise(file));
  return check(snapshot, curriculum, defaultConfiguration).map(({ rule, span, message }) => {
    assert.ok(message.length <= 200, `${rule} says too much: ${message}`);
    return `${snapshot.positionAt(span.start).line + 1} ${rule}`;
  });
}

const files = readdirSync(folder, { recursive: true })
  .map((name) => String(name).replaceAll("\\", "/"))
  .filter((name) => name.endsWith(".exercise.yaml"))
  .sort();

describe("the corpus", () => {
  before(function () {
    if (!isFull("icd9cm") || !isFull("hcpcs")) this.skip();
  });

  const counts = new Map<string, { right: number; wrong: number; missed: number }>();
  const count = (finding: string, what: "right" | "wrong" | "missed") => {
    const rule = finding.slice(finding.indexOf(" ") + 1);
    const known = counts.get(rule) ?? { right: 0, wrong: 0, missed: 0 };
    known[what]++;
    counts.set(rule, known);
  };

  for (const name of files) {
    it(name, () => {
      const snapshot = open(name);
      const wanted = [...new Set(expected(snapshot.text))].sort();
      const got = [...new Set(found(snapshot))].sort();
      for (const finding of got) count(finding, wanted.includes(finding) ? "right" : "wrong");
      for (const finding of wanted) if (!got.includes(finding)) count(finding, "missed");
      assert.deepEqual(got, wanted);
    });
  }

  it("has precision and recall of 100 % for every rule", () => {
    for (const [rule, { right, wrong, missed }] of [...counts].sort()) {
      const precision = right + wrong === 0 ? 1 : right / (right + wrong);
      const recall = right + missed === 0 ? 1 : right / (right + missed);
      console.log(
        `      ${rule}: ${right + missed} findings, precision ${percent(precision)}, recall ${percent(recall)}`,
      );
    }
    assert.deepEqual(
      [...counts].filter(([, { wrong, missed }]) => wrong + missed > 0).map(([rule]) => rule),
      [],
    );
  });
});

describe("the corpus has, for every rule that judges answers and options,", () => {
  for (const { id } of [...answerRules, ...itemRules]) {
    it(`${id}: a file with the fault and a sound one`, () => {
      const own = files.filter((name) => name.startsWith(`${id}/`)).map((name) => expected(open(name).text));
      assert.ok(
        own.some((faults) => faults.some((fault) => fault.endsWith(` ${id}`))),
        "no file with the fault",
      );
      assert.ok(
        own.some((faults) => faults.length === 0),
        "no sound file",
      );
    });
  }
});

function percent(share: number): string {
  return `${Math.round(share * 1000) / 10} %`;
}
