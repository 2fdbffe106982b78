import type { CredentialTree } from "../../../server/language/tree/credential-tree";
import type { Ready } from "../ready";

/** What the extension tells the page of the credential tree. */
export type TreeToPage = { type: "tree"; tree: CredentialTree | null };

/** What the page of the credential tree tells the extension. */
export type TreeToHost = Ready;

/** Whether a page's message is one of these. */
export function isTreeToHost(message: unknown): message is TreeToHost {
  return typeof message === "object" && message !== null && "type" in message && message.type === "ready";
}
