import { type Uri, window } from "vscode";
import { createDocument, scalar, slugOf } from "./new-document";

/** What the command asks for; who calls it from elsewhere may answer in advance. */
export interface CredentialAnswers {
  abbreviation?: string;
  name?: string;
  issuer?: string;
  category?: string;
}

const CATEGORIES = [
  { label: "core", description: "A full credential for a setting, such as CPC" },
  { label: "specialty", description: "A medical specialty" },
  { label: "general", description: "A broad credential across settings" },
  { label: "management", description: "Auditing, compliance, billing or practice management" },
];

/** Asks for the essentials of a credential, creates its file and opens it. @returns undefined when the author gave up */
export async function newCredential(answers: CredentialAnswers = {}): Promise<Uri | undefined> {
  const abbreviation =
    answers.abbreviation ??
    (await window.showInputBox({
      title: "New credential (1 of 4)",
      prompt: "Its abbreviation",
      placeHolder: "CPC-H",
      ignoreFocusOut: true,
    }));
  if (!abbreviation) return undefined;
  const name =
    answers.name ??
    (await window.showInputBox({
      title: "New credential (2 of 4)",
      prompt: "Its full name",
      placeHolder: "Certified Professional Coder - Hospital Outpatient",
      ignoreFocusOut: true,
    }));
  if (!name) return undefined;
  const issuer =
    answers.issuer ??
    (await window.showInputBox({
      title: "New credential (3 of 4)",
      prompt: "Who awards it",
      value: "AAPC",
      ignoreFocusOut: true,
    }));
  if (!issuer) return undefined;
  const category =
    answers.category ??
    (await window.showQuickPick(CATEGORIES, { title: "New credential (4 of 4)", ignoreFocusOut: true }))?.label;
  if (!category) return undefined;
  const slug = slugOf(abbreviation);
  const text = [
    `id: ${slug}`,
    `abbreviation: ${scalar(abbreviation)}`,
    `name: ${scalar(name)}`,
    `issuer: ${scalar(issuer)}`,
    `category: ${category}`,
    "settings: []",
    "codeSets: [cpt, hcpcs, icd9cm]",
    "requires: []",
    "",
  ].join("\n");
  return createDocument(slug, ".credential.yaml", "chartkey-credential", "credentials", text);
}
