import { Range, Selection, TextEdit, type Uri, WorkspaceEdit, window, workspace } from "vscode";
import type { TextEdit as ProtocolEdit } from "vscode-languageclient";
import type { LanguageClient } from "vscode-languageclient/node";
import type { DistractorAnswer, OfferedDistractor } from "../../server/language/distractors/distractor-answer";

/**
 * Proposes wrong options for the question at the cursor and writes those a person chooses.
 * @param rules whose distractors to take without asking, one of each
 */
export async function proposeDistractors(client: LanguageClient, rules?: readonly string[]): Promise<void> {
  const editor = window.activeTextEditor;
  if (editor?.document.languageId !== "chartkey-exercise") {
    void window.showInformationMessage("Chartkey: open a multiple-choice exercise to have distractors proposed.");
    return;
  }
  const { uri } = editor.document;
  const where = { uri: uri.toString(), position: editor.selection.active };
  const { obstacle, distractors } = await client.sendRequest<DistractorAnswer>("chartkey/distractors", where);
  if (distractors.length === 0) {
    void window.showInformationMessage(
      `Chartkey: ${obstacle ?? "no single mistake in this key is one that a rule can prove."}`,
    );
    return;
  }
  const chosen = rules ? firstOf(distractors, rules) : await ask(distractors);
  if (!chosen || chosen.length === 0) return;
  const { edit } = await client.sendRequest<DistractorAnswer>("chartkey/distractors", {
    ...where,
    chosen: chosen.map(({ saying }) => saying),
  });
  if (edit) await write(uri, edit);
}

function firstOf(distractors: readonly OfferedDistractor[], rules: readonly string[]): OfferedDistractor[] {
  return rules.flatMap((rule) => distractors.find((distractor) => distractor.rule === rule) ?? []);
}

async function ask(distractors: readonly OfferedDistractor[]): Promise<OfferedDistractor[] | undefined> {
  const items = distractors.map((distractor) => ({
    label: distractor.rationale,
    description: distractor.rule,
    detail: distractor.saying.replaceAll(" x1", "").replaceAll(",", ", ").replace(";", " · "),
    distractor,
  }));
  const picked = await window.showQuickPick(items, {
    title: "Distractors: each breaks one rule, and Chartkey has proved it",
    placeHolder: "Choose the mistakes that your students make",
    canPickMany: true,
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return picked?.map(({ distractor }) => distractor);
}

/** Writes the options and selects the first rationale, which the author is to put in words. */
async function write(uri: Uri, { range, newText }: ProtocolEdit): Promise<void> {
  const document = await workspace.openTextDocument(uri);
  const at = new Range(range.start.line, range.start.character, range.end.line, range.end.character);
  const edit = new WorkspaceEdit();
  edit.set(uri, [TextEdit.replace(at, newText)]);
  const start = document.offsetAt(at.start);
  if (!(await workspace.applyEdit(edit))) return;
  const editor = await window.showTextDocument(document);
  const found = /rationale: (.*)/.exec(newText);
  if (!found?.[1]) return;
  const to = document.positionAt(start + found.index + found[0].length);
  const from = to.translate(0, -found[1].length);
  editor.selection = new Selection(from, to);
  editor.revealRange(new Range(at.start, to));
}
