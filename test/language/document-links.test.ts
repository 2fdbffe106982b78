import { deepEqual } from "node:assert/strict";
import { documentLinks } from "../../server/language/document-links";
import { file, HEAD } from "../support/cursor";

const pageOf = (rule: string) => `file:///pages/${rule}.md`;

/** «text target» of each link of a file. */
function links(text: string, name?: string): string[] {
  const snapshot = file(text, name);
  return documentLinks(snapshot, ["file:///curriculum"], pageOf).map(({ range, target }) => {
    const word = snapshot.text.slice(snapshot.offsetAt(range.start), snapshot.offsetAt(range.end));
    return `${word} ${target}`;
  });
}

describe("links", () => {
  it("lead from the rules that are named to their pages", () => {
    deepEqual(links(`# chartkey-disable-file bare-code, no-rule -- why\n${HEAD}`), [
      "bare-code file:///pages/bare-code.md",
    ]);
    const option = "options:\n  - breaks: duplicate-code\n";
    deepEqual(links(HEAD.replace("coding", "multiple-choice") + option), [
      "duplicate-code file:///pages/duplicate-code.md",
    ]);
    const settings = "rules: { bare-code: off }\noverrides:\n  - files: [a]\n    rules: { units: { level: error } }\n";
    deepEqual(links(settings, "chartkey.yaml"), [
      "bare-code file:///pages/bare-code.md",
      "units file:///pages/units.md",
    ]);
  });

  it("lead to web addresses, without what ends the sentence", () => {
    deepEqual(links("# See (https://www.cms.gov/a_b?c=d), please.\n"), [
      "https://www.cms.gov/a_b?c=d https://www.cms.gov/a_b?c=d",
    ]);
  });

  it("lead from Markdown to files of the workspace, and to none outside", () => {
    const scenario = (path: string) => HEAD.replace("scenario: x", `scenario: |\n  ![ECG](${path})`);
    deepEqual(links(scenario("images/ecg%201.png")), ["images/ecg%201.png file:///curriculum/images/ecg%201.png"]);
    for (const path of ["../secret.png", "%2e%2e/secret.png", "/etc/passwd", "file:///etc/passwd", "command:x", "%"]) {
      deepEqual(links(scenario(path)), [], path);
    }
    deepEqual(links(`${HEAD.replace("title: T", "title: a [b](c.png)")}`), [], "a title is no Markdown");
  });
});
