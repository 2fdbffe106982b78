import { type CodeAction, CodeActionKind, type Range, type TextEdit } from "vscode-languageserver-types";
import type { Configuration } from "../../curriculum/configuration";
import type { Curriculum } from "../../curriculum/curriculum";
import type { PlacedModel, Snapshot } from "../../curriculum/snapshot";
import { type OptionList, optionListOf } from "./option-list";
import { type Distractor, proposeDistractors } from "./propose";
import { writeOptions } from "./write-options";

/** The kind of the actions that add a wrong option. */
export const ADD_DISTRACTOR = `${CodeActionKind.Refactor}.distractor`;

/** How many a menu offers; the command offers them all. */
const MOST_ACTIONS = 8;
/** In characters, of a line in a menu. */
const MOST_TITLE = 90;

/** Wrong options that can be added to the question whose options are at a range; none elsewhere. */
export function distractorActions(
  snapshot: Snapshot,
  range: Range,
  curriculum: Curriculum,
  configuration: Configuration,
): CodeAction[] {
  const placed = snapshot.documentAt(snapshot.offsetAt(range.start));
  const list = optionListOf(placed.model);
  const offset = snapshot.offsetAt(range.start) - placed.start;
  if (!list || offset < list.span.start || offset > list.end) return [];
  const proposals = proposeDistractors(snapshot, placed, curriculum, configuration);
  if ("obstacle" in proposals) return [];
  return firstOfEachRule(proposals.distractors)
    .slice(0, MOST_ACTIONS)
    .map((distractor) => ({
      title: titleOf(distractor),
      kind: ADD_DISTRACTOR,
      edit: { changes: { [snapshot.uri]: [distractorEdit([distractor], list, snapshot, placed)] } },
    }));
}

/** Writes wrong options behind the last option. */
export function distractorEdit(
  distractors: readonly Distractor[],
  list: OptionList,
  snapshot: Snapshot,
  placed: PlacedModel,
): TextEdit {
  const position = snapshot.positionAt(placed.start + list.end);
  return { range: { start: position, end: position }, newText: writeOptions(distractors, list) };
}

function titleOf({ rule, rationale }: Distractor): string {
  const title = `Add a distractor that breaks ${rule}: ${rationale}`;
  return title.length > MOST_TITLE ? `${title.slice(0, MOST_TITLE - 1)}…` : title;
}

function firstOfEachRule(distractors: readonly Distractor[]): Distractor[] {
  const seen = new Set<string>();
  return distractors.filter(({ rule }) => !seen.has(rule) && seen.add(rule));
}
