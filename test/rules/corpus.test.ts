import { strict as assert } from "node:assert";
import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { defaultConfiguration } from "../../server/curriculum/configuration";
import { Curriculum } from "../../server/curriculum/curriculum";
import { summarise } from "../../server/curriculum/document-summary";
import { kindOf } from "../../server/curriculum/kinds/registry";
import { Snapshot } from "../../server/curriculum/snapshot";
import { check } from "../../server/rules/check";
import { libraryWithNcci } from "../support/ncci";
import { isFull } from "../support/official";
import { expectedFindings } from "../support/rule-proofs";

const folder = resolve(__dirname, "../../../test/corpus");

function open(name: string): Snapshot {
  const kind = kindOf(name);
  assert.ok(kind, `${name} is no document of a curriculum`);
  return new Snapshot(`file:///corpus/${name}`, kind, readFileSync(resolve(folder, name), "utf8"));
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
      const wanted = [...new Set(expectedFindings(snapshot.text))].sort();
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

describe("the corpus as a whole", () => {
  it("has 120 exercises or more, half of them sound", () => {
    const sound = files.filter((name) => expectedFindings(open(name).text).length === 0);
    assert.ok(files.length >= 120);
    assert.ok(Math.abs(sound.length / files.length - 0.5) < 0.1, `${sound.length} of ${files.length} are sound`);
  });

  it("would tell a false alarm and a miss", () => {
    const [name = ""] = files;
    const snapshot = open(name);
    const got = found(snapshot);
    const altered = new Snapshot(snapshot.uri, snapshot.kind, snapshot.text.replace("icd9cm:", "icd9cm:9"));
    assert.notDeepEqual(found(altered), got);
  });
});

function percent(share: number): string {
  return `${Math.round(share * 1000) / 10} %`;
}
