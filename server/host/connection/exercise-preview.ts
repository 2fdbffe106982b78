import { type Connection, type Position, RequestType } from "vscode-languageserver";
import type { Snapshot } from "../../curriculum/snapshot";
import { exercisePreview } from "../../language/exercise-preview/exercise-preview";
import type { ExercisePreview, View } from "../../language/exercise-preview/preview";
import type { Workspace } from "./workspace";

interface PreviewParams {
  textDocument: { uri: string };
  /** Which document of the file. */
  position: Position;
  view: View;
}

const previewRequest = new RequestType<PreviewParams, ExercisePreview | null, void>("chartkey/exercisePreview");

/** Answers the preview of an exercise. A student's view is asked for as such: the key never leaves the server with it. */
export function previewExercises(
  connection: Connection,
  workspace: Workspace,
  snapshotOf: (params: { textDocument: { uri: string } }) => Snapshot | undefined,
): void {
  connection.onRequest(previewRequest, async (params, token) => {
    const snapshot = snapshotOf(params);
    if (!snapshot) return null;
    await workspace.settle();
    const { curriculum } = await workspace.surroundings(snapshot);
    if (token.isCancellationRequested) return null;
    const findings = params.view === "instructor" ? await workspace.diagnose(snapshot) : [];
    return exercisePreview(snapshot, params.position, params.view, curriculum, findings);
  });
}
