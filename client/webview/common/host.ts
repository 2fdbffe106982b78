import type { PreviewId, Previews } from "../protocol";

/** The extension, as a page sees it. */
export interface Host<Id extends PreviewId> {
  /** Tells the extension something. */
  post(message: Previews[Id]["toHost"]): void;
  /** Hears what the extension says. Ask with `ready` first. */
  listen(hear: (message: Previews[Id]["toPage"]) => void): void;
  /** What `keep` was given last, also before a restart of VS Code; anything may have become of it. */
  kept(): unknown;
  /** Keeps something for as long as the preview is open: where a person was, never what the extension can send. */
  keep(state: unknown): void;
}

declare function acquireVsCodeApi(): {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
};

/** Finds the extension. To be asked once. @returns undefined in a page that was published and runs by itself */
export function findHost<Id extends PreviewId>(): Host<Id> | undefined {
  if (typeof acquireVsCodeApi === "undefined") return undefined;
  const vscode = acquireVsCodeApi();
  return {
    post: (message) => vscode.postMessage(message),
    listen: (hear) =>
      window.addEventListener("message", ({ data }: MessageEvent<Previews[Id]["toPage"]>) => hear(data)),
    kept: () => vscode.getState(),
    keep: (state) => vscode.setState(state),
  };
}
