import type { ExerciseToHost, ExerciseToPage } from "./exercise/messages";
import type { TreeToHost, TreeToPage } from "./tree/messages";

/**
 * Everything that a preview's page and the extension say to each other. A new preview is a folder beside this with a
 * `main.ts`, and a line here; the build makes `dist/webview-ID.js` and `dist/webview-ID.css` of it.
 */
export interface Previews {
  exercise: { toPage: ExerciseToPage; toHost: ExerciseToHost };
  tree: { toPage: TreeToPage; toHost: TreeToHost };
}

/** The name of a preview, as of its folder. */
export type PreviewId = keyof Previews;
