import { ProgressLocation, type QuickPickItem, type Uri, window } from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";

const SYSTEMS: (QuickPickItem & { system: string })[] = [
  { system: "cpt", label: "CPT", description: "Your files from the AMA; they stay on this machine" },
  { system: "hcpcs", label: "HCPCS Level II", description: "A release of CMS as a zip, spreadsheet or text file" },
  { system: "ncci", label: "NCCI", description: "CMS' pairs, most units and add-on codes: a folder, zip or text file" },
];

/** What the command asks for; who calls it from elsewhere may answer in advance. */
export interface InstallAnswers {
  system?: string;
  path?: Uri;
}

/** Asks for a code set and its files, and installs them into the user's own data folder. */
export async function installCodes(client: LanguageClient, answers: InstallAnswers = {}): Promise<void> {
  const system = answers.system ?? (await window.showQuickPick(SYSTEMS, { title: "Install a code set" }))?.system;
  if (!system) return;
  const chosen =
    answers.path ??
    (
      await window.showOpenDialog({
        title:
          system === "cpt"
            ? "Your licensed CPT files: a folder, zip or text file"
            : "The files: a folder, zip or text file",
        openLabel: "Install",
        canSelectFiles: true,
        canSelectFolders: true,
      })
    )?.[0];
  if (!chosen) return;
  try {
    const { codes, folder } = await window.withProgress(
      { location: ProgressLocation.Notification, title: "Chartkey: reading the code set" },
      () =>
        client.sendRequest<{ codes: number; folder: string }>("chartkey/codes/install", {
          system,
          path: chosen.fsPath,
        }),
    );
    // The server reads a set once; a new one counts from a new start on.
    await client.restart();
    const licence = system === "cpt" ? " It is yours under the AMA's licence and goes into no package." : "";
    void window.showInformationMessage(
      `Chartkey: ${codes} ${system === "ncci" ? "edits" : "codes"} installed in ${folder}.${licence}`,
    );
  } catch (error) {
    void window.showErrorMessage(`Chartkey: ${error instanceof Error ? error.message : String(error)}`);
  }
}
