import { commands, type ExtensionContext, window } from "vscode";
import { registerCodeBrowser } from "./code-browser";
import { registerLenses } from "./code-lens";
import { registerCheckSelection } from "./commands/check-selection";
import { type InstallAnswers, installCodes } from "./commands/install-codes";
import { lintWorkspace } from "./commands/lint-workspace";
import { newCredential } from "./commands/new-credential";
import { type ExerciseAnswers, newExercise } from "./commands/new-exercise";
import { proposeDistractors } from "./commands/propose-distractors";
import { registerTree } from "./credential-tree";
import { CurriculumChanges } from "./curriculum-changes";
import { registerCurriculumView } from "./curriculum-view";
import { registerExercisePreview } from "./exercise-preview";
import { createClient } from "./language-client";
import { registerLintTask } from "./lint-task";

let stop: (() => Promise<void>) | undefined;

/** Starts the language server and registers the commands; VS Code calls it when one of our documents or commands is first used. */
export async function activate(context: ExtensionContext): Promise<void> {
  const output = window.createOutputChannel("Chartkey", { log: true });
  const client = createClient(context, output);
  stop = () => client.stop();
  context.subscriptions.push(
    output,
    commands.registerCommand("chartkey.newCredential", newCredential),
    commands.registerCommand("chartkey.newExercise", (answers?: ExerciseAnswers) => newExercise(answers ?? {}, client)),
    commands.registerCommand("chartkey.restartServer", () => client.restart()),
    commands.registerCommand("chartkey.showOutput", () => output.show()),
    commands.registerCommand("chartkey.lintWorkspace", () => lintWorkspace(client)),
    commands.registerCommand("chartkey.proposeDistractors", (rules?: string[]) => proposeDistractors(client, rules)),
  );
  context.subscriptions.push(
    commands.registerCommand("chartkey.installCodes", (answers?: InstallAnswers) => installCodes(client, answers)),
  );
  const changes = new CurriculumChanges();
  context.subscriptions.push(changes);
  registerCurriculumView(context, client, changes);
  registerTree(context, client, changes);
  registerExercisePreview(context, client, changes);
  registerCodeBrowser(context, client);
  registerCheckSelection(context, client);
  registerLenses(context, client);
  registerLintTask(context);
  await client.start();
}

/** Stops the server. */
export async function deactivate(): Promise<void> {
  await stop?.();
}
