import type { CredentialTree } from "../../../server/language/tree/credential-tree";
import type { Ready } from "../ready";

/** What the extension tells the page of the credential tree. */
export type TreeToPage =
  /** What to show; null without a folder. */
  | { type: "tree"; tree: CredentialTree | null }
  /** The credential that the active editor describes. */
  | { type: "active"; id: string | undefined }
  /** A credential that a person asked to see. */
  | { type: "reveal"; id: string };

/** A place in the YAML: where a credential has its id, or where one refers to another. */
export type TreePlace = { id: string } | { from: string; to: string; kind: string };

/** A form in which the page exports what it shows. */
export type SavedFormat = "svg" | "png" | "mermaid";

/** What the page of the credential tree tells the extension. */
export type TreeToHost =
  | Ready
  | { type: "open"; place: TreePlace }
  /** Another curriculum of the workspace, by its address. */
  | { type: "choose"; curriculum: string }
  | { type: "begin" }
  /** `content` is text, of a PNG its bytes in base64. */
  | { type: "save"; format: SavedFormat; content: string };

/** Whether a page's message is one of these. */
export function isTreeToHost(message: unknown): message is TreeToHost {
  if (!isRecord(message)) return false;
  switch (message.type) {
    case "ready":
    case "begin":
      return true;
    case "open":
      return isPlace(message.place);
    case "choose":
      return typeof message.curriculum === "string";
    case "save":
      return ["svg", "png", "mermaid"].includes(String(message.format)) && typeof message.content === "string";
    default:
      return false;
  }
}

function isPlace(place: unknown): boolean {
  if (!isRecord(place)) return false;
  return typeof place.id === "string" || [place.from, place.to, place.kind].every((part) => typeof part === "string");
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
