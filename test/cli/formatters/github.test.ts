import { deepEqual, equal, match } from "node:assert/strict";
import { newFolders } from "../scenario";
import { lintAs, writeHostile } from "./hostile";

/** A line as GitHub's runner reads it: `::NAME PROPERTY=VALUE,…::DATA`, each escaped on its own. */
function parseCommand(line: string) {
  const [, name = "", list = "", data = ""] = /^::(\w+) ([^:]*)::(.*)$/.exec(line) ?? [];
  const properties = list.split(",").map((property) => {
    const [key = "", ...value] = property.split("=");
    return [key, decode(value.join("="), /%(0D|0A|3A|2C|25)/g)];
  });
  return { name, properties: Object.fromEntries(properties), message: decode(data, /%(0D|0A|25)/g) };
}

function decode(text: string, escapes: RegExp): string {
  return text.replace(escapes, (_whole, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

describe("chartkey lint --format github", function () {
  const folder = newFolders(this);

  it("is one command for each finding, whatever names and messages hold", async () => {
    const { text, expected } = await lintAs("github", writeHostile(folder()));
    const lines = text.trimEnd().split("\n");
    equal(lines.pop(), "3 files checked: 2 errors, 1 warning.");
    deepEqual(
      lines.map(parseCommand).map(({ name, properties, message }) => ({ name, message, ...properties })),
      expected.map(({ path, rule, severity, message, line, column }, index) => ({
        name: severity,
        message,
        file: path.replace("\u001b", "\uFFFD"),
        line: String(line),
        endLine: String(line),
        col: String(column),
        endColumn: parseCommand(lines[index] ?? "").properties.endColumn,
        title: `chartkey ${rule}`,
      })),
    );
  });

  it("shows what is an information as a notice", async () => {
    writeHostile(folder()).write({ "chartkey.yaml": "rules: { unused-suppression: info }\n" });
    const { text } = await lintAs("github", folder());
    match(text, /^::notice file=w\.exercise\.yaml,line=1,/m);
  });
});
