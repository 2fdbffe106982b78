import { type Connection, ErrorCodes, RequestType, ResponseError } from "vscode-languageserver";
import type { Installed } from "../codesets/install";
import type { Workspace } from "./workspace";

const installRequest = new RequestType<{ system: string; path: string }, Installed, void>("chartkey/codes/install");

/** Answers the client's command: reads a user's own files of a code set into the user's data folder. */
export function installOnRequest(connection: Connection, workspace: Workspace): void {
  connection.onRequest(installRequest, async ({ system, path }) => {
    try {
      // Loaded here, since readers of spreadsheets and archives would delay each start of the server.
      const { installCodes } = await import("../codesets/install");
      return await installCodes(system, path, workspace.folders);
    } catch (error) {
      const problem = error instanceof Error ? error.message : String(error);
      return new ResponseError(ErrorCodes.InvalidParams, `Nothing was installed. ${problem}`);
    }
  });
}
