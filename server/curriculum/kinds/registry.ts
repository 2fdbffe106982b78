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
  // By its whole name, or by what begins at the last dot but one.
  const ending = name.slice(Math.max(0, name.lastIndexOf(".", name.lastIndexOf(".") - 1)));
  return byName.get(name) ?? byName.get(ending) ?? documentKinds.find((kind) => kind.languageId === languageId);
}

/** Each kind by the names of its files. */
const byName = new Map(documentKinds.flatMap((kind) => kind.fileNames.map((name) => [name, kind] as const)));

function fileNameOf(uriOrPath: string): string {
  const name = uriOrPath.slice(Math.max(uriOrPath.lastIndexOf("/"), uriOrPath.lastIndexOf("\\")) + 1);
  if (!name.includes("%")) return name;
  try {
    return decodeURIComponent(name);
  } catch {
    return name; // A `%` in a plain path is no escape.
  }
}
