/** Arrows point one way: see docs/architecture.md. */
const layer = (name, from, to) => ({ name, severity: "error", from: { path: from }, to: { path: to } });

module.exports = {
  forbidden: [
    { name: "no-cycle", severity: "error", from: {}, to: { circular: true } },
    layer("yaml-imports-nothing-above", "^server/yaml/", "^(client|server/(?!yaml/))"),
    layer("codesets-import-nothing-above", "^server/codesets/", "^(client|server/(?!codesets/|yaml/))"),
    layer("curriculum-below-rules", "^server/curriculum/", "^(client|server/(rules|language|host|cli)/)"),
    layer("rules-below-language", "^server/rules/", "^(client|server/(language|host|cli)/)"),
    layer("language-below-hosts", "^server/language/", "^(client|server/(host|cli)/)"),
    layer("command-line-knows-no-connection", "^server/cli/", "^(client|server/host/connection)"),
    layer(
      "engine-is-pure",
      "^server/(yaml|codesets|curriculum|rules|language)/",
      "^(node:|fs|path|vscode$|vscode-languageserver/|node_modules/vscode-languageserver/)",
    ),
    layer(
      "previews-run-in-a-browser",
      "^client/webview/",
      "^(node:|vscode$|client/(?!webview/)|server/(host|cli|rules)/)",
    ),
    layer(
      "the-extension-knows-messages-of-previews-only",
      "^client/(?!webview/)",
      "^client/webview/(?!protocol|[^/]+/messages)",
    ),
    layer("only-the-client-knows-vscode", "^server/", "^vscode$"),
  ],
  options: {
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^|/)generated/" },
  },
};
