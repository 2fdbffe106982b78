import { type Uri, window } from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";
import schema from "../../schemas/exercise.schema.json";
import type { OutlineEntry } from "../curriculum-view/outline-entry";
import { createDocument, scalar, slugOf } from "./new-document";

/** What the command asks for; who calls it from elsewhere may answer in advance. */
export interface ExerciseAnswers {
  title?: string;
  type?: string;
  credentials?: string[];
  setting?: string;
  dateOfService?: string;
}

const TYPES = [
  { label: "coding", description: "The student codes a chart" },
  { label: "multiple-choice", description: "The student chooses among options" },
  { label: "audit", description: "The student finds the mistakes in a claim" },
];

const { enum: settings, "x-enumDescriptions": meanings } = schema.properties.setting;
const SETTINGS = settings.map((label) => ({ label, description: meanings[label as keyof typeof meanings] }));

const KEY = ["diagnoses:", "  - code: ", "procedures:", "  - code: ", "    diagnoses: [1]"];

const PARTS: Record<string, string[]> = {
  coding: ["answer:", ...indented(KEY, 2)],
  "multiple-choice": [
    "question: Which codes are reported?",
    "options:",
    ...[true, false, false, false].flatMap((correct) => [
      `  - ${correct ? "correct: true" : "correct: false"}`,
      "    answer:",
      ...indented(KEY, 6),
      "    rationale: ",
    ]),
  ],
  audit: ["claim:", ...indented(KEY, 2), "findings:", "  - procedure: 1", "    problem: ", "    correction: "],
};

/** What stands in the chart until an author writes it; selected when the file opens. */
const CHART = "What the chart says.";

/**
 * Asks for the essentials of an exercise, creates its file and opens it where the chart is to be written. A question
 * stays when another part of the window takes the focus, as a walkthrough does.
 * @param client knows the credentials of the workspace
 * @returns undefined when the author gave up
 */
export async function newExercise(answers: ExerciseAnswers, client: LanguageClient): Promise<Uri | undefined> {
  const title =
    answers.title ??
    (await window.showInputBox({
      title: "New exercise (1 of 5)",
      prompt: "Its title",
      placeHolder: "Chest pain in the emergency department",
      ignoreFocusOut: true,
    }));
  if (!title) return undefined;
  const type =
    answers.type ??
    (await window.showQuickPick(TYPES, { title: "New exercise (2 of 5)", ignoreFocusOut: true }))?.label;
  if (!type) return undefined;
  const credentials = answers.credentials ?? (await askCredentials(client));
  if (!credentials) return undefined;
  const setting =
    answers.setting ??
    (
      await window.showQuickPick(SETTINGS, {
        title: "New exercise (4 of 5): where was the service given?",
        matchOnDescription: true,
        ignoreFocusOut: true,
      })
    )?.label;
  if (!setting) return undefined;
  const dateOfService =
    answers.dateOfService ??
    (await window.showInputBox({
      title: "New exercise (5 of 5)",
      prompt: "Date of service, which decides the release of each code set",
      value: "2014-03-12",
      ignoreFocusOut: true,
      validateInput: (text) => (/^\d{4}-\d{2}-\d{2}$/.test(text) ? undefined : "Write it as YYYY-MM-DD"),
    }));
  if (!dateOfService) return undefined;
  const slug = slugOf(title);
  const text = [
    `id: ${slug}`,
    `title: ${scalar(title)}`,
    `type: ${type}`,
    `credentials: [${credentials.join(", ")}]`,
    `setting: ${setting}`,
    `dateOfService: ${dateOfService}`,
    "scenario: |",
    `  ${CHART}`,
    ...(PARTS[type] ?? []),
    "",
  ].join("\n");
  return createDocument(slug, ".exercise.yaml", "chartkey-exercise", "exercises", text, CHART);
}

/** Offers the credentials of the workspace by abbreviation and name; without any, asks for an id. */
async function askCredentials(client: LanguageClient): Promise<string[] | undefined> {
  await client.start();
  const outline = await client.sendRequest<OutlineEntry[]>("chartkey/curriculum");
  const credentials = outline
    .flatMap(({ children }) => children)
    .filter(({ id, kind }) => kind === "credential" && id !== "")
    .map(({ id, label, title }) => ({ id, label, description: title }));
  if (credentials.length > 0) {
    const chosen = await window.showQuickPick(credentials, {
      title: "New exercise (3 of 5): which credentials does it prepare for?",
      canPickMany: true,
      matchOnDescription: true,
      ignoreFocusOut: true,
    });
    return chosen?.map(({ id }) => id);
  }
  const typed = await window.showInputBox({
    title: "New exercise (3 of 5)",
    prompt: "The id of the credential it prepares for",
    value: "cpc",
    ignoreFocusOut: true,
  });
  return typed ? [typed] : undefined;
}

function indented(lines: readonly string[], columns: number): string[] {
  return lines.map((line) => " ".repeat(columns) + line);
}
