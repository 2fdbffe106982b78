import { deepEqual, equal, ok } from "node:assert/strict";
import { type OutlineItem, outlineItems } from "../../../client/webview/tree/outline-items";
import { apprenticeText as apprentice, credentialText as credential, graphOf } from "../../support/credentials";

const graph = graphOf({
  "cpc.credential.yaml": credential("cpc", "renamedTo: cpx", "requires: [ghost]"),
  "cpc-a.credential.yaml": apprentice("cpc-a", "cpc"),
  "cpx.credential.yaml": credential("cpx").replace("Board", "Other"),
});

/** As a screen reader has it, with a dash for each level below the first. */
const spoken = (items: readonly OutlineItem[], level = 0): string[] =>
  items.flatMap(({ text, detail, unseen, children }) => [
    "-".repeat(level) + [text, detail, unseen].filter(Boolean).join(", "),
    ...spoken(children, level + 1),
  ]);

describe("the list beside the credential tree", () => {
  it("says all that the picture shows", () => {
    deepEqual(spoken(outlineItems(graph, "")), [
      "Board, 3 credentials",
      "-CPC, Certified cpc, core, renamed to CPX",
      "--CPC is renamed to CPX",
      "--CPC requires ghost, which no file describes",
      "--CPC-A is apprentice of CPC",
      "-CPC-A, Certified cpc-a, apprentice",
      "--CPC-A is apprentice of CPC",
      "-ghost, missing: no file describes it",
      "--CPC requires ghost, which no file describes",
      "Other, 1 credential",
      "-CPX, Certified cpx, core",
      "--CPC is renamed to CPX",
    ]);
  });

  it("keeps to what is looked for", () => {
    deepEqual(
      spoken(outlineItems(graph, "cpx")).filter((line) => !line.startsWith("--")),
      ["Other, 1 credential", "-CPX, Certified cpx, core"],
    );
  });

  it("leads to the place of each line", () => {
    const [issuer] = outlineItems(graph, "");
    equal(issuer?.place, undefined);
    const cpc = issuer?.children[0];
    deepEqual(cpc?.place, { id: "cpc" });
    deepEqual(cpc?.children[1]?.place, { from: "cpc", to: "ghost", kind: "requires" });
    ok(cpc?.children[1]?.fault);
  });
});
