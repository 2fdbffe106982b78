import { commands, type ExtensionContext, Position, Selection, Uri, window } from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";
import type { Location } from "vscode-languageserver-types";
import { newExercise } from "../commands/new-exercise";
import { LENS_COMMANDS } from "./commands";

/** A place as the protocol has it. */
interface Place {
  line: number;
  character: number;
}

/** Registers what lenses do: open a peek of the places, go to the first finding, begin an exercise. */
export function registerLenses(context: ExtensionContext, client: LanguageClient): void {
  context.subscriptions.push(
    commands.registerCommand(LENS_COMMANDS.places, async (uri: string, position: Place, target: string) => {
      const params = { textDocument: { uri }, position, target };
      const places = await client.sendRequest<Location[]>("chartkey/lens/places", params);
      const found = places.map((place) => client.protocol2CodeConverter.asLocation(place));
      await commands.executeCommand("editor.action.showReferences", Uri.parse(uri), at(position), found);
    }),
    commands.registerCommand(LENS_COMMANDS.findings, async (uri: string, position: Place) => {
      const editor = await window.showTextDocument(Uri.parse(uri));
      editor.selection = new Selection(at(position), at(position));
      await commands.executeCommand("editor.action.marker.next");
    }),
    commands.registerCommand(LENS_COMMANDS.newExercise, (id: string) => newExercise({ credentials: [id] }, client)),
  );
}

function at({ line, character }: Place): Position {
  return new Position(line, character);
}
