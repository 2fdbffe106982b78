import type { Exporter } from "./exporter";

/** For other programs; its shape is a contract (docs/architecture.md). What no file describes is no node of it. */
export const json: Exporter = {
  id: "json",
  title: "JSON",
  extension: "json",
  write({ nodes, edges }, { pathOf }) {
    const result = {
      nodes: nodes
        .filter(({ fault }) => fault !== "missing")
        .map(({ id, abbreviation, name, issuer, category, uri }) => ({
          id,
          abbreviation,
          name,
          issuer,
          category,
          path: pathOf(uri),
        })),
      edges: edges.map(({ from, to, kind }) => ({ from, to, kind })),
    };
    return `${JSON.stringify(result, null, 2)}\n`;
  },
};
