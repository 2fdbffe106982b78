/** The colours of a light page. */
const light = `
:root {
  --page: #ffffff; --ink: #1f2328; --quiet: #59636e; --card: #f6f8fa; --rim: #d1d9e0; --wire: #4f5964; --wrong: #b3261e;
  --blue: #0a58a8; --orange: #8a4600; --purple: #6b3fb0; --green: #1a6b32; --teal: #00646e; --ring: #0a58a8;
}
`;

/** The colours of a dark one. */
const dark = `
@media (prefers-color-scheme: dark) {
  :root {
    --page: #1c1f24; --ink: #e6e9ed; --quiet: #a5afba; --card: #282d34; --rim: #454d57; --wire: #a5afba;
    --wrong: #ff8a80; --blue: #79b8ff; --orange: #ffb166; --purple: #c9a7ff; --green: #7ee2a0; --teal: #6fd6e0;
    --ring: #79b8ff;
  }
}
`;

/** What each colour is for, and how everything is drawn. */
const looks = `
:root, body {
  --tree-page: var(--vscode-editor-background, var(--page));
  --tree-ink: var(--vscode-editor-foreground, var(--ink));
  --tree-quiet: var(--vscode-descriptionForeground, var(--quiet));
  --tree-card: var(--vscode-editorWidget-background, var(--card));
  --tree-rim: var(--vscode-editorWidget-border, var(--rim));
  --tree-wire: var(--vscode-descriptionForeground, var(--wire));
  --tree-wrong: var(--wrong);
  /* Of many themes too pale for small letters. */
  --tree-wrong: color-mix(in srgb, var(--vscode-errorForeground, var(--wrong)) 65%, var(--tree-ink));
  --tree-ring: var(--vscode-focusBorder, var(--ring));
  --tree-core: var(--vscode-charts-blue, var(--blue));
  --tree-apprentice: var(--vscode-charts-orange, var(--orange));
  --tree-specialty: var(--vscode-charts-purple, var(--purple));
  --tree-general: var(--vscode-charts-green, var(--green));
  --tree-management: var(--vscode-terminal-ansiCyan, var(--teal));
}
body.vscode-high-contrast, body.vscode-high-contrast-light {
  --tree-quiet: var(--vscode-editor-foreground); --tree-wire: var(--vscode-editor-foreground);
  --tree-card: var(--vscode-editor-background); --tree-rim: var(--vscode-contrastBorder);
  --tree-core: var(--vscode-contrastBorder); --tree-apprentice: var(--vscode-contrastBorder);
  --tree-specialty: var(--vscode-contrastBorder); --tree-general: var(--vscode-contrastBorder);
  --tree-management: var(--vscode-contrastBorder); --tree-ring: var(--vscode-contrastActiveBorder);
}
@media (forced-colors: active) {
  :root, body {
    --tree-page: Canvas; --tree-ink: CanvasText; --tree-quiet: CanvasText; --tree-card: Canvas; --tree-rim: CanvasText;
    --tree-wire: CanvasText; --tree-wrong: LinkText; --tree-ring: Highlight; --tree-core: CanvasText;
    --tree-apprentice: CanvasText; --tree-specialty: CanvasText; --tree-general: CanvasText;
    --tree-management: CanvasText;
  }
}
.credential-tree { font-family: system-ui, -apple-system, "Segoe UI", sans-serif; font-family: var(--vscode-font-family, system-ui, -apple-system, "Segoe UI", sans-serif); }
.credential-tree text { fill: var(--tree-ink); }
.credential-tree .page { fill: var(--tree-page); }
.credential-tree .issuer rect { fill: none; stroke: var(--tree-rim); stroke-width: 1.2; }
.credential-tree .issuer text { font-size: 16px; font-weight: 600; }
.credential-tree .issuer .count, .credential-tree .caption { font-size: 11.5px; font-weight: 400; fill: var(--tree-quiet); }
.credential-tree .shape { fill: var(--tree-card); stroke: var(--tree-ink); stroke-width: 1.4; }
.credential-tree .side { fill: none; stroke: var(--tree-ink); stroke-width: 1.4; }
.credential-tree .abbreviation { font-size: 14px; font-weight: 650; }
.credential-tree .category { font-size: 10px; fill: var(--tree-quiet); text-anchor: end; }
.credential-tree .name { font-size: 10.5px; fill: var(--tree-quiet); }
.credential-tree .category-core .shape { stroke: var(--tree-core); stroke-width: 2.6; }
.credential-tree .category-apprentice .shape { stroke: var(--tree-apprentice); stroke-width: 1.8; stroke-dasharray: 6 4; }
.credential-tree .category-specialty .shape { stroke: var(--tree-specialty); }
.credential-tree .category-general .shape { stroke: var(--tree-general); stroke-width: 1.8; }
.credential-tree .category-management :is(.shape, .side) { stroke: var(--tree-management); }
.credential-tree .renamed .shape { fill: none; stroke-width: 1.2; }
.credential-tree .renamed .old { text-decoration: line-through; font-weight: 500; }
.credential-tree .renamed .successor { font-weight: 600; font-size: 12px; }
.credential-tree .fault .shape { stroke: var(--tree-wrong); stroke-width: 2.4; }
.credential-tree .missing .shape { fill: none; stroke-dasharray: 3 3; }
.credential-tree .warning { fill: var(--tree-wrong); }
.credential-tree .node .warning-text { font-size: 10.5px; fill: var(--tree-wrong); font-weight: 600; }
.credential-tree .badge { fill: var(--tree-wrong); }
.credential-tree .badge-mark { fill: var(--tree-page); font-size: 12px; font-weight: 700; text-anchor: middle; }
.credential-tree .line { fill: none; stroke: var(--tree-wire); stroke-width: 1.5; stroke-linecap: butt; }
.credential-tree .double .line { stroke-width: 4; }
.credential-tree .double .inner { stroke: var(--tree-page); stroke-width: 1.6; }
.credential-tree .head { fill: var(--tree-wire); stroke: var(--tree-wire); stroke-width: 1.3; stroke-linejoin: round; }
.credential-tree .head.hollow { fill: var(--tree-page); }
.credential-tree .head.stroked { fill: none; }
.credential-tree .edge.fault .line { stroke: var(--tree-wrong); stroke-width: 2.4; }
.credential-tree .edge.fault .head { stroke: var(--tree-wrong); fill: var(--tree-wrong); }
.credential-tree .edge.fault text { fill: var(--tree-wrong); font-weight: 600; }
.credential-tree .sample :is(.shape, .side) { vector-effect: non-scaling-stroke; }
.credential-tree .label rect { fill: var(--tree-page); }
.credential-tree .label text { font-size: 10.5px; fill: var(--tree-quiet); text-anchor: middle; }
`;

/** The light colours by their use, for programs that draw SVG and know no variables. */
const PLAIN: Record<string, string> = {
  page: "#ffffff",
  ink: "#1f2328",
  quiet: "#59636e",
  card: "#f6f8fa",
  rim: "#d1d9e0",
  wire: "#4f5964",
  wrong: "#b3261e",
  ring: "#0a58a8",
  core: "#0a58a8",
  apprentice: "#8a4600",
  specialty: "#6b3fb0",
  general: "#1a6b32",
  management: "#00646e",
};

/** Puts a plain colour before each that is a variable: who does not know variables keeps to the first. */
function withPlainColours(style: string): string {
  return style.replace(/([a-z-]+): var\(--tree-([a-z]+)\)/g, (variable: string, property: string, use: string) =>
    PLAIN[use] ? `${property}: ${PLAIN[use]}; ${variable}` : variable,
  );
}

/**
 * The style of the picture, wherever it is shown. Colours are VS Code's where it gives them, otherwise those of a light
 * or dark page; with colours forced by the system they are the system's. Nothing is told by colour alone.
 */
export const pictureStyle = `${light}${dark}${withPlainColours(looks)}`;

/** The same as on paper: light whatever is around it. */
export const paperStyle = `${light}${withPlainColours(looks)}`;
