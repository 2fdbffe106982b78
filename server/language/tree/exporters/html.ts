import type { CredentialGraph } from "../../../curriculum/graph/credential-graph";
import type { CredentialTree } from "../credential-tree";
import { escapeXml } from "../xml";
import type { ExportContext, Exporter } from "./exporter";

/**
 * A page to publish: the interactive view with its data in one file. Its security policy knows its script and style by
 * their digests and lets nothing else in, so that nothing comes over a network whatever a text holds.
 */
export const html: Exporter = {
  id: "html",
  title: "HTML",
  extension: "html",
  write(graph, context) {
    const view = context.view();
    // What ends an element must not stand in it; in a script `\/` is the same as `/`.
    const script = view.script.replaceAll("</script", "<\\/script").trim();
    const style = view.style.replaceAll("</style", "").trim();
    const policy = [
      "default-src 'none'",
      `script-src 'sha256-${context.digest(script)}'`,
      `style-src 'sha256-${context.digest(style)}'`,
      "img-src blob:",
      "base-uri 'none'",
      "form-action 'none'",
    ].join("; ");
    return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeXml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Chartkey">
<title>${escapeXml(context.title)}</title>
<style>${style}</style>
</head>
<body data-preview="tree">
<noscript><p>The credential tree needs scripts to be drawn. They are in this file; it loads nothing else.</p></noscript>
<script type="application/json" id="tree">${dataOf(graph, context)}</script>
<script>${script}</script>
</body>
</html>
`;
  },
};

/** The tree as JSON that may stand in HTML. Files are called by where they are for the reader, not for the author. */
function dataOf(graph: CredentialGraph, { title, pathOf }: ExportContext): string {
  const published = <T extends { uri: string }>(one: T): T => ({ ...one, uri: pathOf(one.uri) });
  const curriculum = { uri: "", title };
  const tree: CredentialTree = {
    curriculum,
    curricula: [curriculum],
    graph: { ...graph, nodes: graph.nodes.map(published), edges: graph.edges.map(published) },
  };
  return JSON.stringify(tree).replaceAll("<", "\\u003c");
}
