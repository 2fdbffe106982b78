import { deepEqual, equal } from "node:assert/strict";
import { apprenticeText as apprentice, credentialText as credential, graphOf } from "../../support/credentials";

describe("the graph of credentials", () => {
  it("has an edge for each reference, named by its field", () => {
    const { edges } = graphOf({
      "a.credential.yaml": credential("a", "requires: [b]", "alternativeTo: [c]", "recommends: { credentials: [c] }"),
      "b.credential.yaml": credential("b", "renamedTo: c"),
      "c.credential.yaml": credential("c"),
      "a-a.credential.yaml": apprentice("a-a", "a"),
    });
    deepEqual(
      edges.map(({ from, to, kind }) => `${from} ${kind} ${to}`),
      ["a requires b", "a alternativeTo c", "a recommends c", "a-a apprenticeOf a", "b renamedTo c"],
    );
  });

  it("asks the schema what the fields mean", () => {
    const { relations } = graphOf({});
    deepEqual(
      relations.map(({ kind, title, order, prerequisite }) => [kind, title, order, prerequisite]),
      [
        ["requires", "Requires", "before", true],
        ["recommends", "Recommends", "before", false],
        ["apprenticeOf", "Apprentice of", "after", true],
        ["alternativeTo", "Alternative to", undefined, false],
        ["renamedTo", "Renamed to", "after", false],
      ],
    );
  });

  it("knows what a renamed credential is now, and where its holders work", () => {
    const { nodes } = graphOf({
      "a.credential.yaml": credential("a", "renamedTo: b", "settings: [payer, home]", "validTo: 2014-12-31"),
      "b.credential.yaml": credential("b"),
    });
    equal(nodes[0]?.renamedTo, "b");
    deepEqual(nodes[0]?.settings, ["payer", "home"]);
    equal(nodes[0]?.validTo, "2014-12-31");
  });

  it("keeps what is referred to and nowhere described, as a fault beside who refers to it", () => {
    const { nodes, edges } = graphOf({ "a.credential.yaml": credential("a", "requires: [ghost]") });
    const ghost = nodes.find(({ id }) => id === "ghost");
    equal(ghost?.fault, "missing");
    equal(ghost?.issuer, "Board");
    deepEqual(ghost?.range, edges[0]?.range);
    equal(edges[0]?.fault, "missing");
  });

  it("marks requirements that lead back, and nothing else", () => {
    const { nodes, edges } = graphOf({
      "a.credential.yaml": credential("a", "requires: [b]", "alternativeTo: [d]"),
      "b.credential.yaml": apprentice("b", "c"),
      "c.credential.yaml": credential("c", "requires: [a, d]"),
      "d.credential.yaml": credential("d", "alternativeTo: [a]"),
      "e.credential.yaml": credential("e", "requires: [e]"),
    });
    const faulty = edges.filter(({ fault }) => fault === "cycle").map(({ from, to }) => `${from} ${to}`);
    deepEqual(faulty, ["a b", "b c", "c a", "e e"]);
    equal(nodes.find(({ id }) => id === "d")?.fault, undefined);
  });

  it("shows an id that was given twice once, as a fault", () => {
    const { nodes } = graphOf({ "a.credential.yaml": credential("a"), "b.credential.yaml": credential("a") });
    deepEqual(
      nodes.map(({ id, fault }) => [id, fault]),
      [["a", "duplicate"]],
    );
  });

  it("is made of half-typed files as well", () => {
    const { nodes } = graphOf({
      "a.credential.yaml": "id: a\nissuer:\ncategory: cor\nrequires: [",
      "b.credential.yaml": "id:\nname: B",
      "c.credential.yaml": "",
    });
    deepEqual(
      nodes.map(({ id, issuer, category }) => [id, issuer, category]),
      [["a", "", "cor"]],
    );
  });
});
