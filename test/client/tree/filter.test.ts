import { deepEqual, equal, ok } from "node:assert/strict";
import { filterGraph, isFound } from "../../../client/webview/tree/filter";
import { credentialText as credential, graphOf } from "../../support/credentials";

const graph = graphOf({
  "a.credential.yaml": credential("cpc-h", "requires: [ghost]", "settings: [outpatient-hospital]"),
  "b.credential.yaml": credential("ccs", "requires: [cpc-h]", "settings: [inpatient-hospital]").replace(
    "Board",
    "Other",
  ),
});
const idsOf = ({ nodes }: typeof graph) => nodes.map(({ id }) => id).sort();

describe("filters of the credential tree", () => {
  it("let everything through at first", () => equal(filterGraph(graph, {}), graph));

  it("keep what is missing with what refers to it, and no line that leads out", () => {
    const shown = filterGraph(graph, { issuer: "Board" });
    deepEqual(idsOf(shown), ["cpc-h", "ghost"]);
    deepEqual(
      shown.edges.map(({ from, to }) => [from, to]),
      [["cpc-h", "ghost"]],
    );
  });

  it("work together", () => {
    deepEqual(idsOf(filterGraph(graph, { setting: "inpatient-hospital" })), ["ccs"]);
    deepEqual(idsOf(filterGraph(graph, { setting: "inpatient-hospital", issuer: "Board" })), []);
    deepEqual(idsOf(filterGraph(graph, { category: "core", issuer: "Other" })), ["ccs"]);
  });
});

describe("the search in the credential tree", () => {
  const node = { ...graph.nodes[0], id: "cpc-h", abbreviation: "CPC-H", name: "Córdoba Hospital Coder" };
  for (const [search, found] of [
    ["", true],
    ["cpc-h", true],
    ["CPCH", true],
    ["coder hosp", true],
    ["cordoba", true],
    ["cpc-a", false],
    ["hospital auditor", false],
  ] as const) {
    it(`«${search}» finds ${found ? "CPC-H" : "nothing"}`, () => {
      ok(graph.nodes[0]);
      equal(isFound({ ...graph.nodes[0], ...node }, search), found);
    });
  }
});
