import { deepEqual, equal, match } from "node:assert/strict";
import { CPC, exercise, newFolders } from "../scenario";
import { lintAs, writeHostile } from "./hostile";

/** What a cell shows: its entities read, its code marks taken away. */
function shown(cell: string): string {
  const text = cell.replace(/<\/?code>/g, "");
  equal(/[<>`*|]/.test(text), false, "what has a meaning is written as an entity");
  return text.replace(/&#(\d+);/g, (_whole, code) => String.fromCharCode(Number(code)));
}

describe("chartkey lint --format markdown", function () {
  const folder = newFolders(this);

  it("says how much was checked, and nothing else of a sound curriculum", async () => {
    folder().write({ "cpc.credential.yaml": CPC });
    equal((await lintAs("markdown", folder())).text, "## Chartkey\n\n1 file checked, nothing to report.\n");
  });

  it("has a row of four cells for each finding, whatever names and messages hold", async () => {
    const { text, expected } = await lintAs("markdown", writeHostile(folder()));
    match(text, /^3 files checked: 2 errors, 1 warning\.$/m);
    const rows = text.split("\n").filter((line) => line.startsWith("| ") && !/^\| (Level|---) /.test(line));
    deepEqual(
      rows.map((row) =>
        row
          .replace(/^\| | \|$/g, "")
          .split(" | ")
          .map(shown),
      ),
      expected.map(({ path, rule, severity, message, line, column }) => [
        severity,
        `${path.replace(/[\n\u001b]/g, "\uFFFD")}:${line}:${column}`,
        message.replaceAll("`", ""),
        rule,
      ]),
    );
  });

  it("leaves off where nobody reads on, and says how many there are", async () => {
    const wrong = Array.from({ length: 250 }, (_, index) => `field${index}: 1\n`).join("");
    folder().write({ "cpc.credential.yaml": CPC, "x.exercise.yaml": `${exercise("x")}${wrong}` });
    const { text } = await lintAs("markdown", folder());
    equal(text.match(/^\| error /gm)?.length, 200);
    match(text, /\nAnd 50 more\.\n$/);
  });
});
