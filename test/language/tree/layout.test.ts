import { deepEqual, equal, ok } from "node:assert/strict";
import type { Area } from "../../../server/language/tree/geometry";
import { layOut } from "../../../server/language/tree/layout";
import { credentialText as credential, graphOf, manyCredentials } from "../../support/credentials";

const apart = (a: Area, b: Area) =>
  a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
const within = (a: Area, b: Area) =>
  a.x >= b.x && a.y >= b.y && a.x + a.width <= b.x + b.width && a.y + a.height <= b.y + b.height;

describe("the layout of the tree", () => {
  it("places every credential, in the frame of its issuer, none over another", () => {
    const graph = graphOf({ "many.credential.yaml": manyCredentials(300) });
    const { nodes, issuers, edges } = layOut(graph);
    equal(nodes.length, 300);
    equal(issuers.length, 5);
    for (const [index, node] of nodes.entries()) {
      const frame = issuers.find(({ issuer }) => issuer === node.node.issuer);
      ok(frame && within(node, frame), node.node.id);
      for (const other of nodes.slice(index + 1)) ok(apart(node, other), `${node.node.id} ${other.node.id}`);
    }
    for (const [index, frame] of issuers.entries())
      for (const other of issuers.slice(index + 1)) ok(apart(frame, other));
    for (const { edge, points } of edges) ok(points.length >= 2, `${edge.edge.from} ${edge.edge.to}`);
    const drawn = edges.length + edges.filter(({ edge }) => edge.mutual).length;
    equal(drawn, graph.edges.length);
  });

  it("puts what must be held first to the left", () => {
    const { nodes } = layOut(
      graphOf({ "a.credential.yaml": credential("a", "requires: [b]"), "b.credential.yaml": credential("b") }),
    );
    const x = (id: string) => nodes.find(({ node }) => node.id === id)?.x ?? Number.NaN;
    ok(x("b") < x("a"));
  });

  it("draws what two credentials say of each other as one line", () => {
    const { edges } = layOut(
      graphOf({
        "a.credential.yaml": credential("a", "alternativeTo: [b]"),
        "b.credential.yaml": credential("b", "alternativeTo: [a]"),
      }),
    );
    equal(edges.length, 1);
    ok(edges[0]?.edge.mutual);
  });

  it("leads a line through the frames between two issuers", () => {
    const { edges, issuers } = layOut(
      graphOf({
        "a.credential.yaml": credential("a", "alternativeTo: [b, c]").replace("Board", "First"),
        "b.credential.yaml": credential("b", "alternativeTo: [c]").replace("Board", "Second"),
        "c.credential.yaml": credential("c").replace("Board", "Third"),
      }),
    );
    const passing = edges.find(({ edge }) => edge.left === "a" && edge.right === "c");
    const second = issuers.find(({ issuer }) => issuer === "Second");
    const passed = passing?.points.filter(({ x }) => x === second?.x || x === (second?.x ?? 0) + (second?.width ?? 0));
    equal(passed?.length, 2);
  });

  it("is the same for the same graph, and empty for an empty one", () => {
    const files = { "many.credential.yaml": manyCredentials(40) };
    deepEqual(layOut(graphOf(files)), layOut(graphOf(files)));
    deepEqual(layOut(graphOf({})), { issuers: [], nodes: [], edges: [], captions: [], width: 0, height: 0 });
  });
});
