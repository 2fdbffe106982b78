import { basename } from "node:path";
import { type Connection, RequestType } from "vscode-languageserver";
import { URI } from "vscode-uri";
import { credentialGraph } from "../../curriculum/graph/build-graph";
import { credential } from "../../curriculum/kinds/credential";
import type { CredentialTree } from "../../language/tree/credential-tree";
import type { LoadedCurriculum } from "../load-curriculum";
import { pathOf, type Workspace } from "./workspace";

/** Which curriculum is asked for: by its folder, or by a file in it; the first one where neither helps. */
interface TreeParams {
  curriculum?: string;
  uri?: string;
}

const treeRequest = new RequestType<TreeParams, CredentialTree | null, void>("chartkey/tree");

/** Answers the preview of the credential tree. Without a folder there is no curriculum. */
export function sendTree(connection: Connection, workspace: Workspace): void {
  connection.onRequest(treeRequest, async (params) => {
    await workspace.settle();
    const all = await workspace.loaded();
    const withCredentials = all.filter(({ curriculum }) => curriculum.all(credential.id).length > 0);
    const path = params.uri === undefined ? undefined : pathOf(params.uri);
    const root = path === undefined ? undefined : workspace.rootOf(path);
    const asked = params.curriculum === undefined ? root : pathOf(params.curriculum);
    const shown = all.find((one) => one.root === asked) ?? withCredentials[0] ?? all[0];
    if (!shown) return null;
    return {
      curriculum: nameOf(shown),
      graph: credentialGraph(shown.curriculum),
      curricula: all.filter((one) => one === shown || withCredentials.includes(one)).map(nameOf),
    };
  });
}

function nameOf({ root }: LoadedCurriculum): CredentialTree["curriculum"] {
  return { uri: URI.file(root).toString(), title: basename(root) };
}
