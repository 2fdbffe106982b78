import { readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * The script and style of the interactive tree, which the build puts beside the program.
 * @throws when they are not there
 */
export function readTreeView(): { script: string; style: string } {
  const read = (name: string) => readFileSync(join(__dirname, name), "utf8");
  return { script: read("webview-tree.js"), style: read("webview-tree.css") };
}
