import { deepEqual, equal, match, ok } from "node:assert/strict";
import type { CredentialGraph } from "../../../server/curriculum/graph/credential-graph";
import { exporters } from "../../../server/language/tree/exporters/registry";
import { apprenticeText as apprentice, credentialText as credential, graphOf } from "../../support/credentials";
import { wellFormed } from "../../support/xml";

const write = (id: string, graph: CredentialGraph) => {
  const exporter = exporters.find((one) => one.id === id);
  ok(exporter, id);
  return exporter.write(graph, {
    pathOf: (uri) => uri.replace("file:///course/", ""),
    title: 'The "course"',
    view: () => ({ script: "start();", style: "body {}" }),
    digest: () => "abc=",
  });
};

const course = graphOf({
  "a.credential.yaml": credential("a", "requires: [ghost, b]", "alternativeTo: [b]"),
  "b.credential.yaml": credential("b", "requires: [a]", "renamedTo: a").replace(
    "Certified b",
    `'</script> & "quotes" \\ <b>'`,
  ),
});

describe("the exports of the tree", () => {
  it("as JSON keep the contract", () => {
    deepEqual(JSON.parse(write("json", course)), {
      nodes: [
        {
          id: "a",
          abbreviation: "A",
          name: "Certified a",
          issuer: "Board",
          category: "core",
          path: "a.credential.yaml",
        },
        {
          id: "b",
          abbreviation: "B",
          name: '</script> & "quotes" \\ <b>',
          issuer: "Board",
          category: "core",
          path: "b.credential.yaml",
        },
      ],
      edges: [
        { from: "a", to: "b", kind: "requires" },
        { from: "a", to: "b", kind: "alternativeTo" },
        { from: "a", to: "ghost", kind: "requires" },
        { from: "b", to: "a", kind: "requires" },
        { from: "b", to: "a", kind: "renamedTo" },
      ],
    });
  });

  it("as Mermaid have a line for each node and edge, and nothing that is more than text", () => {
    const lines = write("mermaid", course).trimEnd().split("\n");
    equal(lines[0], "flowchart LR");
    const nodes = lines.filter((line) => /^ {4}n\d+\[/.test(line));
    equal(nodes.length, 3);
    for (const line of nodes) match(line, /^ {4}n\d+\["(?:[^"]*)"\](?::::\w+)?$/);
    match(nodes[1] ?? "", /#60;#47;script|#60;\/script#62; #38; #34;quotes#34; #92; #60;b#62;/);
    const edges = lines.filter((line) => /^ {2}n\d+ \S+\|/.test(line));
    equal(edges.length, 5);
    for (const line of edges) match(line, /^ {2}n\d+ (?:-->|-\.->|==>|--o)\|"[^"]+"\| n\d+$/);
    equal(lines.filter((line) => line.trimStart().startsWith("subgraph")).length, 1);
    equal(lines.filter((line) => line === "  end").length, 1);
    ok(lines.includes("  linkStyle 0,2,3 stroke:#c00,stroke-width:3px"));
  });

  it("as DOT are balanced statements with quoted names", () => {
    const text = write("dot", course);
    match(text, /^digraph "The \\"course\\"" \{\n/);
    const bare = text.replace(/"(?:[^"\\]|\\.)*"/g, "Q");
    ok(!bare.includes('"'), bare);
    equal(bare.split("{").length, bare.split("}").length);
    equal(bare.match(/^ {2}Q -> Q \[label=Q, style=\w+, arrowhead=\w+.*\];$/gm)?.length, 5);
    equal(bare.match(/^ {4}Q \[label=Q.*\];$/gm)?.length, 3);
    match(text, /"ghost" \[label="ghost\\nmissing", shape=box, style="dashed", color=red/);
  });

  it("as SVG are one well-formed picture without script, with every fault in words", () => {
    const text = write("svg", course);
    wellFormed(text);
    ok(!/<script|\son\w+=|javascript:|href/.test(text));
    for (const id of ["a", "b", "ghost"]) ok(text.includes(`data-id="${id}"`), id);
    match(text, />requires: missing</);
    match(text, />requires: in a circle</);
    match(text, />No file describes it</);
    match(text, />now A</);
  });

  it("of a curriculum without credentials say so", () => {
    const empty = graphOf({});
    deepEqual(JSON.parse(write("json", empty)), { nodes: [], edges: [] });
    match(write("svg", empty), /has no credentials yet/);
    wellFormed(write("svg", empty));
    for (const { id } of exporters) ok(write(id, empty).endsWith("\n"), id);
  });

  it("tell every pair of relations apart by the line alone", () => {
    const graph = graphOf({
      "a.credential.yaml": apprentice(
        "a",
        "b",
        "requires: [b]",
        "alternativeTo: [b]",
        "renamedTo: b",
        "recommends: { credentials: [b] }",
      ),
      "b.credential.yaml": credential("b"),
    });
    const svg = write("svg", graph);
    const looks = [...svg.matchAll(/<g class="edge[^>]*>.*?<\/g><\/g>/g)].map(([edge]) =>
      [/stroke-dasharray="[^"]*"/.exec(edge)?.[0], /class="head[^"]*"/.exec(edge)?.[0], edge.includes("inner")].join(),
    );
    equal(looks.length, 5);
    equal(new Set(looks).size, 5);
    const dot = [...write("dot", graph).matchAll(/-> .*?(style=.*)\]/g)].map(([, look]) => look);
    equal(new Set(dot).size, 5);
    const mermaid = [...write("mermaid", graph).matchAll(/^ {2}n\d+ (\S+)\|/gm)].map(([, arrow]) => arrow);
    equal(new Set(mermaid).size, 5);
  });

  it("as HTML are one file that lets in nothing but its own script and style", () => {
    const page = write("html", course);
    match(page, /^<!doctype html>/);
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1]?.replaceAll("&#39;", "'");
    equal(
      policy,
      "default-src 'none'; script-src 'sha256-abc='; style-src 'sha256-abc='; img-src blob:; base-uri 'none'; form-action 'none'",
    );
    // What an author has written ends no element, and where files lie on the author's machine nobody learns.
    deepEqual(page.match(/<\/?script[^>]*>/g), [
      '<script type="application/json" id="tree">',
      "</script>",
      "<script>",
      "</script>",
    ]);
    ok(!page.includes("file:///"));
    const data = /id="tree">(.*?)<\/script>/s.exec(page)?.[1] ?? "";
    deepEqual(
      JSON.parse(data).graph.nodes.map(({ id, uri }: { id: string; uri: string }) => [id, uri]),
      course.nodes.map(({ id, uri }) => [id, uri.replace("file:///course/", "")]),
    );
  });

  it("as SVG have a plain colour for programs that know no variables", () => {
    const style = /<style>(.*?)<\/style>/s.exec(write("svg", course))?.[1] ?? "";
    const coloured = style.match(/(?:fill|stroke): [^;]*var\(/g) ?? [];
    ok(coloured.length > 20);
    equal(style.match(/(fill|stroke): #[0-9a-f]{6}; \1: var\(/g)?.length, coloured.length);
  });
});
