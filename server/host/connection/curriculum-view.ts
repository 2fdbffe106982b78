import { type Connection, RequestType0 } from "vscode-languageserver";
import { curriculumOutline, type OutlineEntry } from "../../language/curriculum-outline";
import type { Workspace } from "./workspace";

const curriculumRequest = new RequestType0<OutlineEntry[], void>("chartkey/curriculum");

/** Answers the curriculum view: issuers, credentials, exercises. */
export function outlineCurriculum(connection: Connection, workspace: Workspace): void {
  connection.onRequest(curriculumRequest, async () => {
    await workspace.settle();
    return curriculumOutline(await workspace.curricula());
  });
}
