import { type Connection, type Diagnostic, type ProgressToken, RequestType } from "vscode-languageserver";
import { URI } from "vscode-uri";
import type { OpenDocument } from "./open-documents";
import type { Workspace } from "./workspace";

/** What «Lint Workspace» answers: every file, also those without findings. */
export interface LintWorkspaceResult {
  results: { uri: string; diagnostics: Diagnostic[] }[];
  cancelled: boolean;
}

const lintWorkspaceRequest = new RequestType<{ workDoneToken?: ProgressToken }, LintWorkspaceResult, void>(
  "chartkey/lintWorkspace",
);

/** Answers the client's command: checks every file of the workspace, says how far it is, stops when told to. */
export function lintWorkspace(connection: Connection, workspace: Workspace, open: () => Iterable<OpenDocument>): void {
  connection.onRequest(lintWorkspaceRequest, async (params, token) => {
    const progress =
      params.workDoneToken === undefined ? undefined : connection.window.attachWorkDoneProgress(params.workDoneToken);
    progress?.begin("Checking the curriculum", 0, "", true);
    const results: LintWorkspaceResult["results"] = [];
    workspace.rescan(open());
    await workspace.settle();
    const files = await workspace.files();
    let slice = performance.now();
    for (const [index, path] of files.entries()) {
      if (token.isCancellationRequested) break;
      const diagnostics = await workspace.diagnoseFile(path);
      if (diagnostics) results.push({ uri: URI.file(path).toString(), diagnostics });
      if (performance.now() - slice > 20) {
        progress?.report(Math.round((100 * (index + 1)) / files.length), `${index + 1} of ${files.length} files`);
        await new Promise((proceed) => setImmediate(proceed));
        slice = performance.now();
      }
    }
    progress?.done();
    return { results, cancelled: token.isCancellationRequested };
  });
}
