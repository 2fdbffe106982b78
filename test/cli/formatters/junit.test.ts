import { deepEqual, equal } from "node:assert/strict";
import { readFileSync } from "node:fs";
import { validateXML } from "xmllint-wasm";
import { newFolders } from "../scenario";
import { lintAs, writeHostile } from "./hostile";
import { elements, parseXml } from "./parse-xml";

describe("chartkey lint --format junit", function () {
  const folder = newFolders(this);

  /** What the schema says against a report. */
  async function problems(contents: string): Promise<string[]> {
    const schema = readFileSync("test/cli/formatters/junit.xsd", "utf8");
    const { errors } = await validateXML({ xml: [{ fileName: "report.xml", contents }], schema: [schema] });
    return errors.map(({ rawMessage }) => rawMessage);
  }

  it("is valid by its schema, whatever names and messages hold", async () => {
    const { text } = await lintAs("junit", writeHostile(folder()));
    deepEqual(await problems(text), []);
    equal((await problems(text.replace("classname=", "class="))).length > 0, true, "the schema refuses others");
  });

  it("has a suite for each file and a test for each finding, of which errors fail", async () => {
    const { text, json, expected } = await lintAs("junit", writeHostile(folder()));
    const root = parseXml(text);
    equal(root.name, "testsuites");
    deepEqual(root.attributes, { name: "chartkey", tests: "4", failures: "2", errors: "0" });
    const suites = elements(root, "testsuite");
    deepEqual(
      suites.map(({ attributes }) => attributes.name),
      json.results.map(({ path }) => path.replace(/[\n\u001b]/g, "\uFFFD")),
    );
    const tests = suites.flatMap((suite) => elements(suite, "testcase"));
    const failures = tests.flatMap((test) => elements(test, "failure").map(({ attributes }) => attributes));
    deepEqual(
      failures,
      expected.filter(({ severity }) => severity === "error").map(({ rule, message }) => ({ message, type: rule })),
    );
    const [sound] = tests.filter(({ attributes }) => attributes.classname === "cpc.credential.yaml");
    deepEqual(sound?.children, []);
    const [warned] = tests.filter(({ attributes }) => attributes.classname === "w.exercise.yaml");
    deepEqual(
      warned?.children.map(({ name }) => name),
      ["system-out"],
    );
  });
});
