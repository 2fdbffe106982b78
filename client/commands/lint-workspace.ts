import { commands, ProgressLocation, window } from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";

interface Result {
  results: { uri: string; diagnostics: { severity?: number }[] }[];
  cancelled: boolean;
}

/** Checks every file of the workspace, with progress and a way out, and shows the Problems view, which the server keeps up to date. */
export async function lintWorkspace(client: LanguageClient): Promise<Result | undefined> {
  const result = await window.withProgress(
    { location: ProgressLocation.Notification, title: "Chartkey: checking the curriculum", cancellable: true },
    async (progress, token) => {
      const workDoneToken = `chartkey-lint-${Date.now()}`;
      const listener = client.onNotification("$/progress", (params: { token: string; value: { message?: string } }) => {
        if (params.token === workDoneToken && params.value.message) progress.report({ message: params.value.message });
      });
      try {
        return await client.sendRequest<Result>("chartkey/lintWorkspace", { workDoneToken }, token);
      } finally {
        listener.dispose();
      }
    },
  );
  if (!result || result.cancelled) return result;
  const all = result.results.flatMap(({ diagnostics }) => diagnostics);
  const errors = all.filter(({ severity }) => severity === 1).length;
  const files = `${result.results.length} file${result.results.length === 1 ? "" : "s"} checked`;
  if (all.length === 0) void window.showInformationMessage(`Chartkey: ${files}, nothing to report.`);
  else {
    void window.showWarningMessage(`Chartkey: ${files}, ${errors} errors and ${all.length - errors} other findings.`);
    await commands.executeCommand("workbench.actions.view.problems");
  }
  return result;
}
