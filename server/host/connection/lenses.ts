import {
  CodeLensRefreshRequest,
  type Connection,
  type InitializeParams,
  type Location,
  type Position,
  RequestType,
} from "vscode-languageserver";
import type { Snapshot } from "../../curriculum/snapshot";
import { codeLenses, type LensCommands, type LensTarget, lensPlaces } from "../../language/code-lens";
import type { Workspace } from "./workspace";

/** What the server says of itself for this feature. */
export const lensCapabilities = { codeLensProvider: {} } as const;

/** How long a burst of changes may last before lenses are asked for again, in milliseconds. */
const PAUSE = 300;

interface PlacesParams {
  textDocument: { uri: string };
  position: Position;
  target: LensTarget;
}

const placesRequest = new RequestType<PlacesParams, Location[], void>("chartkey/lens/places");

/**
 * Shows what stands above ids, unless a setting says otherwise, and answers where a lens leads.
 * @returns asks for them again, when the setting may be another
 */
export function showLenses(
  connection: Connection,
  workspace: Workspace,
  snapshotOf: (params: { textDocument: { uri: string } }) => Snapshot | undefined,
  client: () => InitializeParams | undefined,
): () => void {
  connection.onCodeLens(async (params, token) => {
    const snapshot = snapshotOf(params);
    if (!snapshot || !(await wantsLenses(connection, client()))) return null;
    await workspace.settle();
    const { curriculum } = await workspace.surroundings(snapshot);
    if (token.isCancellationRequested) return null;
    return codeLenses(snapshot, curriculum, await workspace.diagnose(snapshot), commandsOf(client()));
  });
  connection.onRequest(placesRequest, async ({ textDocument, position, target }) => {
    const snapshot = snapshotOf({ textDocument });
    if (!snapshot) return [];
    await workspace.settle();
    return lensPlaces(snapshot, position, target, (await workspace.surroundings(snapshot)).curriculum);
  });
  let timer: NodeJS.Timeout | undefined;
  const again = () => {
    if (!client()?.capabilities.workspace?.codeLens?.refreshSupport) return;
    clearTimeout(timer);
    timer = setTimeout(() => void connection.sendRequest(CodeLensRefreshRequest.type), PAUSE);
  };
  // What is said of a credential hangs on other files.
  workspace.onChange(again);
  return again;
}

async function wantsLenses(connection: Connection, client: InitializeParams | undefined): Promise<boolean> {
  if (!client?.capabilities.workspace?.configuration) return true;
  const setting: unknown = await connection.workspace.getConfiguration("chartkey.codeLens");
  return setting !== false;
}

/** The commands that the client has said it runs. */
function commandsOf(client: InitializeParams | undefined): LensCommands {
  const options = client?.initializationOptions as { lenses?: Record<string, unknown> } | undefined;
  const command = (name: keyof LensCommands): LensCommands => {
    const id = options?.lenses?.[name];
    return typeof id === "string" ? { [name]: id } : {};
  };
  return { ...command("places"), ...command("findings"), ...command("newExercise") };
}
