import type { Position } from "vscode-languageserver-types";
import { Curriculum } from "../../server/curriculum/curriculum";
import { summarise } from "../../server/curriculum/document-summary";
import type { DocumentKind } from "../../server/curriculum/kinds/document-kind";
import { kindOf } from "../../server/curriculum/kinds/registry";
import { Snapshot } from "../../server/curriculum/snapshot";

/** The kind that a file name has. @throws when it has none */
export function kind(name: string): DocumentKind {
  const found = kindOf(name);
  if (!found) throw new Error(`${name} is no file of ours`);
  return found;
}

/** A file of a name, with the cursor where the text has its first `|`. */
export function at(marked: string, name = "x.exercise.yaml"): { snapshot: Snapshot; position: Position } {
  const offset = marked.indexOf("|");
  if (offset < 0) throw new Error("The text has no cursor.");
  const snapshot = file(marked.slice(0, offset) + marked.slice(offset + 1), name);
  return { snapshot, position: snapshot.positionAt(offset) };
}

/** A file of a name. */
export function file(text: string, name = "x.exercise.yaml"): Snapshot {
  return new Snapshot(`file:///curriculum/${name}`, kind(name), text);
}

/** A curriculum of files. */
export function curriculum(...snapshots: Snapshot[]): Curriculum {
  const all = new Curriculum();
  for (const snapshot of snapshots) all.set(snapshot.uri, summarise(snapshot));
  return all;
}

/** A credential's file. */
export function credential(id: string, more = ""): Snapshot {
  const text = `id: ${id}\nabbreviation: ${id.toUpperCase()}\nname: The full name of ${id}\nissuer: AAPC\ncategory: core\n${more}`;
  return file(text, `${id}.credential.yaml`);
}

/** The file of a credential's apprentice form. */
export function apprentice(id: string, of: string): Snapshot {
  const { text } = credential(id, `apprenticeOf: ${of}\nremovedBy: [{ experience: P2Y }]\n`);
  return file(text.replace("category: core", "category: apprentice"), `${id}.credential.yaml`);
}

/** The head that every exercise needs, sound. */
export const HEAD =
  "id: x\ntitle: T\ntype: coding\ncredentials: [cpc]\nsetting: physician-office\ndateOfService: 2014-03-12\nscenario: x\n";
