import { deepEqual, equal, match } from "node:assert/strict";
import { readFileSync } from "node:fs";
import { CPC, exercise, exerciseWithWarning, newFolders } from "../cli/scenario";

interface Pattern {
  regexp: string;
  loop?: boolean;
}

describe("VS Code's problem matcher", function () {
  const folder = newFolders(this);
  const { contributes } = JSON.parse(readFileSync("package.json", "utf8"));
  const [matcher] = contributes.problemMatchers;
  const [heading, row]: [Pattern, Pattern] = matcher.pattern;

  /** Reads lines as VS Code does: a heading, then rows as long as they match. */
  function problems(text: string): string[][] {
    const lines = text.split("\n");
    const found: string[][] = [];
    for (let index = 0; index < lines.length; index++) {
      const file = new RegExp(heading.regexp).exec(lines[index] ?? "")?.[1];
      if (file === undefined) continue;
      for (;;) {
        const cells = new RegExp(row.regexp).exec(lines[index + 1] ?? "");
        if (!cells) break;
        found.push([file, ...cells.slice(1)]);
        index++;
      }
    }
    return found;
  }

  it("owns what the language server owns, so that no finding stands there twice", () => {
    match(readFileSync("server/host/connection/serve.ts", "utf8"), new RegExp(`identifier: "${matcher.owner}"`));
    equal(matcher.applyTo, "closedDocuments");
  });

  it("finds in the text for people what the report for programs has", async () => {
    const long = "a field of a name that nobody would ever want to read in a message, as it is far too long for one";
    folder().write({
      "cpc.credential.yaml": CPC,
      "a b/😀.exercise.yaml": exercise("x", { credentials: "[cpd]", dificulty: "basic", [`"${long}"`]: "1" }),
      "w.exercise.yaml": exerciseWithWarning("w"),
    });
    const { stdout } = await folder().run(["lint", "--format", "stylish", "--format", "json=all.json"]);
    const report = JSON.parse(readFileSync(folder().at("all.json"), "utf8"));
    const expected = report.results.flatMap(({ path, diagnostics }: { path: string; diagnostics: [] }) =>
      diagnostics.map(
        ({
          range: { start },
          severity,
          message,
          rule,
        }: {
          range: { start: { line: number; character: number } };
          severity: string;
          message: string;
          rule: string;
        }) => [path, String(start.line + 1), String(start.character + 1), severity, message, rule],
      ),
    );
    equal(expected.length, 4);
    equal(row.loop, true);
    deepEqual(problems(stdout), expected);
  });
});
