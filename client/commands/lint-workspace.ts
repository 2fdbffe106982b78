import { commands, ProgressLocation, window } from "vscode";
import { type LanguageClient, WorkDoneProgress } from "vscode-languageclient/node";

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
      // Listening to the notification itself would keep it from everybody else who waits for progress.
      const listener = client.onProgress(WorkDoneProgress.type, workDoneToken, (value) => {
        if (value.kind === "report" && value.message) progress.report({ message: value.message });
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
