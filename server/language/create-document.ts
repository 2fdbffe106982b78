import type { CodeAction } from "vscode-languageserver-types";
import type { Curriculum } from "../curriculum/curriculum";
import { documentKinds } from "../curriculum/kinds/registry";
import type { Snapshot } from "../curriculum/snapshot";
import type { MissingDocument } from "../rules/finding";

/** What an id must look like to be the name of a file as well. */
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * The action that creates the file of a document that is referred to and nowhere described, where its like are.
 * @param from the document that refers to it
 * @returns undefined where its id is no id, and for documents that are no files
 */
export function createDocument(
  { kind: kindId, id }: MissingDocument,
  from: Snapshot,
  curriculum: Curriculum,
): Pick<CodeAction, "title" | "edit"> | undefined {
  const kind = documentKinds.find((candidate) => candidate.id === kindId);
  const ending = kind?.fileNames[0];
  if (!kind?.begin || !ending || !ID.test(id) || !from.uri.startsWith("file:")) return undefined;
  const folder = homeOf(kindId, curriculum) ?? folderOf(from.uri);
  const name = freeName(folder, id, ending, curriculum);
  const uri = `${folder}/${name}`;
  const start = { line: 0, character: 0 };
  return {
    title: `Create ${name}`,
    edit: {
      documentChanges: [
        { kind: "create", uri, options: { overwrite: false } },
        {
          textDocument: { uri, version: null },
          edits: [{ range: { start, end: start }, newText: kind.begin(id) }],
        },
      ],
    },
  };
}

/** The folder where most documents of a kind are; the first by name where there are several. */
function homeOf(kind: string, curriculum: Curriculum): string | undefined {
  const counts = new Map<string, number>();
  for (const { uri } of curriculum.all(kind)) counts.set(folderOf(uri), (counts.get(folderOf(uri)) ?? 0) + 1);
  return [...counts].sort(([a, some], [b, others]) => others - some || (a < b ? -1 : 1))[0]?.[0];
}

function freeName(folder: string, id: string, ending: string, curriculum: Curriculum): string {
  let name = id + ending;
  for (let number = 2; curriculum.documentsOf(`${folder}/${name}`).length > 0; number++) {
    name = `${id}-${number}${ending}`;
  }
  return name;
}

function folderOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf("/"));
}
