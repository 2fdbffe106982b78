import { strict as assert } from "node:assert";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { URI } from "vscode-uri";
import type { ExercisePreview, View } from "../../server/language/exercise-preview/preview";
import { Client } from "../support/client";
import { HEAD } from "../support/cursor";

const CPC = "id: cpc\nabbreviation: CPC\nname: Certified\nissuer: AAPC\ncategory: core\n";
const KEYED = `${HEAD}answer: { diagnoses: [{ code: icd9cm:250.0 }] }\n`;

describe("the preview of an exercise over stdio", () => {
  let client: Client;
  let folder: string;

  beforeEach(async () => {
    client = new Client();
    folder = mkdtempSync(join(tmpdir(), "chartkey-"));
    writeFileSync(join(folder, "cpc.credential.yaml"), CPC);
    await client.start({}, [folder]);
  });
  afterEach(async () => {
    assert.equal(await client.stop(), 0);
    rmSync(folder, { recursive: true, force: true });
  });

  const address = (name: string) => URI.file(join(folder, name)).toString();
  const preview = (uri: string, view: View, line = 0) =>
    client.ask<ExercisePreview | null>("chartkey/exercisePreview", {
      textDocument: { uri },
      position: { line, character: 0 },
      view,
    });

  it("carries the key for an instructor, and nothing of it for a student", async () => {
    const uri = address("x.exercise.yaml");
    await client.open(uri, KEYED);
    const student = JSON.stringify(await preview(uri, "student"));
    assert.doesNotMatch(student, /250|problems|rationale/);
    const instructor = await preview(uri, "instructor");
    assert.match(JSON.stringify(instructor), /250\.0/);
    const found = instructor?.view === "instructor" ? instructor.problems.map(({ rule }) => rule) : [];
    assert.deepEqual(found, ["code-not-billable"]);
    assert.deepEqual(instructor?.view === "instructor" && instructor.about[0], { label: "Prepares for", value: "CPC" });
  });

  it("shows what is typed, not what is saved", async () => {
    const uri = address("x.exercise.yaml");
    writeFileSync(join(folder, "x.exercise.yaml"), KEYED);
    await client.open(uri, KEYED);
    await client.edit(uri, 2, { line: 1, character: 7 }, { line: 1, character: 8 }, "A new title");
    assert.equal((await preview(uri, "student"))?.title, "A new title");
  });

  it("has nothing to show of a credential, or of a file that is not open", async () => {
    const uri = address("cpc.credential.yaml");
    await client.open(uri, CPC);
    assert.equal(await preview(uri, "student"), null);
    assert.equal(await preview(address("nowhere.exercise.yaml"), "student"), null);
  });
});
