import { configuration } from "./configuration";
import { credential } from "./credential";
import type { DocumentKind } from "./document-kind";
import { exercise } from "./exercise";

/** Every kind of document. A new one is a file beside this and a line here. */
export const documentKinds: readonly DocumentKind[] = [credential, exercise, configuration];

/**
 * Decides whether a file is Chartkey's, for editor and command line alike.
 * @param uriOrPath its address or path; only the last part counts, in any case
 * @param languageId what the editor takes it for; decides for documents without a name yet
 */
export function kindOf(uriOrPath: string, languageId?: string): DocumentKind | undefined {
  const name = fileNameOf(uriOrPath).toLowerCase();
  return (
    documentKinds.find((kind) =>
      kind.fileNames.some((own) => (own.startsWith(".") ? name.endsWith(own) : name === own)),
    ) ?? documentKinds.find((kind) => kind.languageId === languageId)
  );
}

function fileNameOf(uriOrPath: string): string {
  const name = uriOrPath.slice(Math.max(uriOrPath.lastIndexOf("/"), uriOrPath.lastIndexOf("\\")) + 1);
  if (!name.includes("%")) return name;
  try {
    return decodeURIComponent(name);
  } catch {
    return name; // A `%` in a plain path is no escape.
  }
}
