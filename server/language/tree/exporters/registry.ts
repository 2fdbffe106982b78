import { dot } from "./dot";
import type { Exporter } from "./exporter";
import { html } from "./html";
import { json } from "./json";
import { mermaid } from "./mermaid";
import { svg } from "./svg";

/** Every form in which the graph leaves Chartkey. A new one is a file beside this and a line here. */
export const exporters: readonly Exporter[] = [svg, html, json, mermaid, dot];
