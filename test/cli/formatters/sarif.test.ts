import { deepEqual, equal, match, ok } from "node:assert/strict";
import { readFileSync } from "node:fs";
import Ajv from "ajv-draft-04";
import addFormats from "ajv-formats";
import type { Log, Result } from "sarif";
import { ruleIds } from "../../../server/rules/registry";
import { CPC, exercise, newFolders } from "../scenario";
import { lintAs, writeHostile } from "./hostile";

/** The schema of the standard, as the package of its editors has it. */
const SCHEMA = require
  .resolve("@microsoft/jest-sarif/package.json")
  .replace(/package\.json$/, "lib/schemas/sarif-2.1.0-rtm.5.json");

describe("chartkey lint --format sarif", function () {
  const folder = newFolders(this);
  // One pattern of the schema is no regular expression of Unicode mode.
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats(ajv);
  const validate = ajv.compile(JSON.parse(readFileSync(SCHEMA, "utf8")));

  async function lint(): Promise<Log> {
    const log: Log = JSON.parse((await lintAs("sarif", folder())).text);
    validate(log);
    deepEqual(validate.errors ?? [], []);
    return log;
  }
  const results = (log: Log): Result[] => log.runs[0]?.results ?? [];

  it("is valid by the standard's schema, whatever names and messages hold", async () => {
    writeHostile(folder());
    const log = await lint();
    equal(log.version, "2.1.0");
    const { expected } = await lintAs("sarif", folder());
    const levels = { error: "error", warning: "warning", info: "note" };
    deepEqual(
      results(log).map(({ ruleId, level, message, locations }) => {
        const { artifactLocation, region } = locations?.[0]?.physicalLocation ?? {};
        const path = decodeURIComponent(artifactLocation?.uri ?? "");
        equal(artifactLocation?.uriBaseId, "%SRCROOT%");
        return { path, ruleId, level, message: message.text, line: region?.startLine, column: region?.startColumn };
      }),
      expected.map(({ path, rule, severity, message, line, column }) => ({
        path,
        ruleId: rule,
        level: levels[severity],
        message,
        line,
        column,
      })),
    );
    ok(results(log).some(({ locations }) => locations?.[0]?.physicalLocation?.artifactLocation?.uri?.includes("%0A")));
    equal(validate({ ...log, version: "3" }), false, "the schema refuses others");
  });

  it("describes every rule, with its page", async () => {
    folder().write({ "cpc.credential.yaml": CPC });
    const rules = (await lint()).runs[0]?.tool.driver.rules ?? [];
    deepEqual(
      rules.map(({ id }) => id),
      ruleIds,
    );
    for (const { id, shortDescription, help, helpUri, defaultConfiguration } of rules) {
      ok(shortDescription?.text, id);
      equal(help?.markdown, readFileSync(`docs/rules/${id}.md`, "utf8"));
      ok((help?.text.length ?? 0) > 20, id);
      match(helpUri ?? "", new RegExp(`^https://.*/docs/rules/${id}\\.md$`));
      match(defaultConfiguration?.level ?? "", /^(error|warning|note)$/);
    }
  });

  it("points from a result to its rule", async () => {
    writeHostile(folder());
    const log = await lint();
    for (const { ruleId, ruleIndex = -1 } of results(log))
      equal(log.runs[0]?.tool.driver.rules?.[ruleIndex]?.id, ruleId);
  });

  it("has fixes that put the file right, in columns of UTF-16 units", async () => {
    folder().write({
      "cpc.credential.yaml": CPC,
      "x.exercise.yaml": exercise("x", { answer: "{ diagnoses: [{ rationale: 😀, code: icd9cm:7862 }] }" }),
    });
    const log = await lint();
    equal(log.runs[0]?.columnKind, "utf16CodeUnits");
    const [replacement] = results(log)[0]?.fixes?.[0]?.artifactChanges[0]?.replacements ?? [];
    const { startLine = 0, startColumn = 0, endLine, endColumn } = replacement?.deletedRegion ?? {};
    const line = readFileSync(folder().at("x.exercise.yaml"), "utf8").split("\n")[startLine - 1] ?? "";
    equal(endLine, startLine);
    equal(
      line.slice(0, startColumn - 1) + replacement?.insertedContent?.text + line.slice((endColumn ?? 0) - 1),
      "answer: { diagnoses: [{ rationale: 😀, code: icd9cm:786.2 }] }",
    );
  });

  it("names the other places that a finding is about", async () => {
    folder().write({
      "cpc.credential.yaml": CPC,
      "x.exercise.yaml": exercise("x"),
      "y z.exercise.yaml": exercise("x"),
    });
    const [first] = results(await lint());
    const [other] = first?.relatedLocations ?? [];
    equal(other?.physicalLocation?.artifactLocation?.uri, "y%20z.exercise.yaml");
  });

  it("keeps its fingerprints as lines come and go above", async () => {
    const wrong = exercise("x", { dificulty: "basic" });
    const fingerprints = async () => results(await lint()).map(({ partialFingerprints }) => partialFingerprints);
    folder().write({ "cpc.credential.yaml": CPC, "x.exercise.yaml": wrong });
    const before = await fingerprints();
    folder().write({ "x.exercise.yaml": `# A note.\n\n${wrong}` });
    equal(before.length, 1);
    deepEqual(await fingerprints(), before);
  });

  it("says where a file lies that is outside of the folder", async () => {
    folder().write({ "cpc.credential.yaml": CPC, "in/cpc.credential.yaml": CPC, "x.exercise.yaml": exercise("y: z") });
    const { stdout } = await folder().run(["lint", "..", "--format", "sarif"], { cwd: "in" });
    const [{ locations } = { locations: undefined }] = results(JSON.parse(stdout));
    const location = locations?.[0]?.physicalLocation?.artifactLocation;
    equal(location?.uriBaseId, undefined);
    match(location?.uri ?? "", /^file:\/\/\/.*\.yaml$/);
  });

  it("says so when a file could not be read", async () => {
    folder().write({ "cpc.credential.yaml": CPC, "x.exercise.yaml/y.txt": "" });
    equal((await lint()).runs[0]?.invocations?.[0]?.executionSuccessful, false);
  });
});
