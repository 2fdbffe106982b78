import { deepEqual, equal } from "node:assert/strict";
import { newFolders } from "../scenario";
import { lintAs, writeHostile } from "./hostile";
import { elements, parseXml } from "./parse-xml";

describe("chartkey lint --format checkstyle", function () {
  const folder = newFolders(this);

  it("has each file and each finding, whatever names and messages hold", async () => {
    const { text, json, expected } = await lintAs("checkstyle", writeHostile(folder()));
    const root = parseXml(text);
    equal(root.name, "checkstyle");
    const files = elements(root, "file");
    equal(files.length, json.results.length);
    const found = files.flatMap((file) =>
      elements(file, "error").map(({ attributes }) => ({ ...attributes, path: file.attributes.name })),
    );
    deepEqual(
      found,
      expected.map(({ path, rule, severity, message, line, column }) => ({
        line: String(line),
        column: String(column),
        severity,
        message,
        source: `chartkey.${rule}`,
        path: path.replace(/[\n\u001b]/g, "\uFFFD"),
      })),
    );
  });
});
