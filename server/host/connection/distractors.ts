import { type Connection, type Position, RequestType } from "vscode-languageserver";
import type { Snapshot } from "../../curriculum/snapshot";
import { distractorEdit } from "../../language/distractors/distractor-actions";
import type { DistractorAnswer } from "../../language/distractors/distractor-answer";
import { proposeDistractors } from "../../language/distractors/propose";
import type { Workspace } from "./workspace";

interface DistractorParams {
  uri: string;
  /** In the exercise. */
  position: Position;
  /** Of those offered before, which to write; without it they are only told. */
  chosen?: string[];
}

const distractorRequest = new RequestType<DistractorParams, DistractorAnswer, void>("chartkey/distractors");

/** Answers the command that proposes wrong options for a question, and writes those that were chosen. */
export function offerDistractors(
  connection: Connection,
  workspace: Workspace,
  snapshotOf: (uri: string) => Snapshot | undefined,
): void {
  connection.onRequest(distractorRequest, async ({ uri, position, chosen }): Promise<DistractorAnswer> => {
    const snapshot = snapshotOf(uri);
    if (!snapshot) return { obstacle: "Open an exercise first.", distractors: [] };
    await workspace.settle();
    const { curriculum, configuration } = await workspace.surroundings(snapshot);
    const placed = snapshot.documentAt(snapshot.offsetAt(position));
    const proposals = proposeDistractors(snapshot, placed, curriculum, configuration);
    if ("obstacle" in proposals) return { obstacle: proposals.obstacle, distractors: [] };
    const { distractors, list } = proposals;
    const picked = distractors.filter(({ saying }) => chosen?.includes(saying));
    return {
      distractors: distractors.map(({ saying, rule, rationale, finding }) => ({ saying, rule, rationale, finding })),
      ...(picked.length > 0 && { edit: distractorEdit(picked, list, snapshot, placed) }),
    };
  });
}
