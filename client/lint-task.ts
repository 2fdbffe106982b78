import {
  type ExtensionContext,
  ProcessExecution,
  Task,
  type TaskDefinition,
  TaskGroup,
  TaskScope,
  tasks,
  Uri,
  type WorkspaceFolder,
  workspace,
} from "vscode";

/** The type of our tasks, and the name of the problem matcher that reads what they write. */
const CHARTKEY = "chartkey";

/** A task as `tasks.json` has it. */
interface LintTaskDefinition extends TaskDefinition {
  /** What to check, from the workspace folder; all of it when missing. */
  path?: string;
}

/** Offers the task `chartkey: lint` for each folder: the command line that the extension carries, as CI runs it. */
export function registerLintTask(context: ExtensionContext): void {
  const program = Uri.joinPath(context.extensionUri, "dist", "cli.js").fsPath;
  context.subscriptions.push(
    tasks.registerTaskProvider(CHARTKEY, {
      provideTasks: () =>
        (workspace.workspaceFolders ?? []).map((folder) => lintTask({ type: CHARTKEY }, folder, program)),
      resolveTask: ({ definition, scope }) =>
        lintTask(definition as LintTaskDefinition, scope ?? TaskScope.Workspace, program),
    }),
  );
}

function lintTask(definition: LintTaskDefinition, scope: WorkspaceFolder | TaskScope, program: string): Task {
  const folder = typeof scope === "object" ? scope : workspace.workspaceFolders?.[0];
  const words = [program, "lint", "--no-color", "--", definition.path ?? "."];
  const execution = new ProcessExecution(process.execPath, words, {
    cwd: folder?.uri.fsPath,
    // VS Code's own program is Electron, which this makes a Node.
    env: { ELECTRON_RUN_AS_NODE: "1" },
  });
  const name = definition.path === undefined ? "lint" : `lint ${definition.path}`;
  const task = new Task(definition, scope, name, CHARTKEY, execution, "$chartkey");
  task.group = TaskGroup.Test;
  return task;
}
