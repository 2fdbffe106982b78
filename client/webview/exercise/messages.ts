import type { Range } from "vscode-languageserver-types";
import type { ExercisePreview, View } from "../../../server/language/exercise-preview/preview";
import type { Ready } from "../ready";

/** What the extension tells the page of an exercise: what to show, in the view that was asked for. */
export interface ExerciseToPage {
  type: "preview";
  /** Null where there is no exercise to show. */
  preview: ExercisePreview | null;
}

/** What the page of an exercise tells the extension. */
export type ExerciseToHost =
  | Ready
  /** Another view is wanted. */
  | { type: "view"; view: View }
  /** A place in the exercise's file is to be opened. */
  | { type: "open"; place: Range }
  /** The page of a rule is to be opened. */
  | { type: "rule"; rule: string };

/** What a page keeps to come back to: which exercise it showed and where, nothing of what is in it. */
export interface KeptExercise {
  uri: string;
  view: View;
  /** The line of the cursor, from 0, which says which exercise of the file it was. */
  line: number;
  /** How far it was scrolled, in pixels. */
  scroll: number;
}

/** Whether a page's message is one of these. */
export function isExerciseToHost(message: unknown): message is ExerciseToHost {
  if (!isRecord(message)) return false;
  if (message.type === "ready") return true;
  if (message.type === "view") return isView(message.view);
  if (message.type === "rule") return typeof message.rule === "string" && /^[a-z][a-z0-9-]*$/.test(message.rule);
  return message.type === "open" && isRange(message.place);
}

/** What a page has kept, as far as it can be used. */
export function keptExercise(kept: unknown): Partial<KeptExercise> {
  if (!isRecord(kept)) return {};
  const { uri, view, line, scroll } = kept;
  return {
    ...(typeof uri === "string" ? { uri } : {}),
    ...(isView(view) ? { view } : {}),
    ...(isCount(line) ? { line } : {}),
    ...(isCount(scroll) ? { scroll } : {}),
  };
}

function isView(value: unknown): value is View {
  return value === "student" || value === "instructor";
}

function isRange(value: unknown): value is Range {
  return isRecord(value) && isPosition(value.start) && isPosition(value.end);
}

function isPosition(value: unknown): boolean {
  return isRecord(value) && isCount(value.line) && isCount(value.character);
}

function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
