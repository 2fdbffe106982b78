import type { ExtensionContext, LogOutputChannel } from "vscode";
import { LanguageClient, type LanguageClientOptions, TransportKind } from "vscode-languageclient/node";

import { SHOW_CODE } from "./code-browser/show-code";
import { LENS_COMMANDS } from "./code-lens/commands";

/** The languages that are Chartkey's own. */
export const languageIds = ["chartkey-credential", "chartkey-exercise", "chartkey-configuration"] as const;

/** Makes the client of the language server, which runs in a process of its own. The caller starts it. */
export function createClient(context: ExtensionContext, output: LogOutputChannel): LanguageClient {
  const module = context.asAbsolutePath("dist/server.js");
  const run = { module, transport: TransportKind.ipc };
  const options: LanguageClientOptions = {
    documentSelector: languageIds.map((language) => ({ language })),
    outputChannel: output,
    diagnosticPullOptions: { onChange: true, onSave: false, onTabs: true },
    initializationOptions: { suggestAgain: true, showCode: SHOW_CODE, lenses: LENS_COMMANDS },
    // Cards link to the cards of other codes; no other command may be run from a text.
    markdown: { isTrusted: { enabledCommands: [SHOW_CODE] }, supportHtml: false },
  };
  return new LanguageClient("chartkey", "Chartkey", { run, debug: run }, options);
}
