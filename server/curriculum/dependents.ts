import type { Curriculum } from "./curriculum";
import type { DocumentSummary } from "./document-summary";
import { prerequisiteFields, successionFields } from "./graph/relations";

/** Fields over which a finding in one document may hang on another that it does not name itself. */
const CHAINS = new Set([...prerequisiteFields, ...successionFields]);

/**
 * The other files whose findings may be other than before, because a file's documents are: they refer to it, share an
 * id with it, or are judged together with it.
 * @param uri the file that changed
 * @param before its documents as they were; none for a new file
 * @param after its documents as they are, already in the curriculum; none for a file that is gone
 */
export function dependentsOf(
  uri: string,
  before: readonly DocumentSummary[],
  after: readonly DocumentSummary[],
  curriculum: Curriculum,
): Set<string> {
  const found = new Set<string>();
  const changed = [...before, ...after];
  const differs = (what: (document: DocumentSummary) => unknown) =>
    JSON.stringify(before.map(what)) !== JSON.stringify(after.map(what));
  if (differs(identityOf)) {
    for (const { kind, id } of changed) {
      if (!id) continue;
      for (const { uri: other } of curriculum.find(kind, id.text)) found.add(other);
      for (const { uri: other } of curriculum.referrers(kind, id.text)) found.add(other);
    }
  } else if (differs(({ id }) => id?.range)) {
    for (const { kind, id } of changed) {
      if (id) for (const { uri: other } of curriculum.find(kind, id.text)) found.add(other);
    }
  }
  if (differs((document) => [identityOf(document), chainOf(document)])) addChain(changed, curriculum, found);
  if (differs(preparationOf)) {
    for (const { references } of changed) {
      // An exam is judged by what prepares for its sections.
      for (const { kind, text } of references) {
        for (const { uri: exam, sections } of curriculum.find(kind, text)) if (sections.length > 0) found.add(exam);
      }
    }
  }
  if (differs(({ key }) => key)) for (const { uri: beside } of curriculum.keysBeside(uri)) found.add(beside);
  found.delete(uri);
  return found;
}

/**
 * The other files with a reference to nothing, of which it may be another matter now what was meant.
 * @param before the documents of a file as they were
 * @param after as they are
 */
export function doubtfulOf(
  uri: string,
  before: readonly DocumentSummary[],
  after: readonly DocumentSummary[],
  curriculum: Curriculum,
): Set<string> {
  const names = (documents: readonly DocumentSummary[]) => JSON.stringify(documents.map(namesOf));
  if (names(before) === names(after)) return new Set();
  const kinds = new Set([...before, ...after].map(({ kind }) => kind));
  const found = new Set([...kinds].flatMap((kind) => curriculum.unresolved(kind).map(({ uri: other }) => other)));
  found.delete(uri);
  return found;
}

/** Adds what leads to some documents through requirements and names, however far: a chain is judged as a whole. */
function addChain(changed: readonly DocumentSummary[], curriculum: Curriculum, found: Set<string>): void {
  const seen = new Set<string>();
  const queue = [...changed];
  for (let document = queue.pop(); document; document = queue.pop()) {
    const { kind, id } = document;
    const key = id && `${kind} ${id.text}`;
    if (!key || seen.has(key)) continue;
    seen.add(key);
    for (const referrer of curriculum.referrers(kind, id.text)) {
      const chained = referrer.references.some(({ field, text }) => text === id.text && CHAINS.has(field));
      // Who refers to a name that was renamed is judged by what the name became.
      if (!chained && document.fields.has("renamedTo")) found.add(referrer.uri);
      if (!chained) continue;
      found.add(referrer.uri);
      queue.push(referrer);
    }
  }
}

/** What is said of a document wherever it is referred to. */
function identityOf(document: DocumentSummary): unknown {
  const { fields, sections } = document;
  const named = ["renamedTo", "validFrom", "validTo", "abbreviation", "name", "title"].map((name) => fields.get(name));
  return [namesOf(document), named, sections.map(({ text, questions }) => [text, questions])];
}

function namesOf({ kind, id, fields }: DocumentSummary): unknown {
  return [kind, id?.text, fields.get("abbreviation"), fields.get("name")];
}

/** Where it stands in chains of requirements; findings there show each step's place. */
function chainOf({ references }: DocumentSummary): unknown {
  return references.filter(({ field }) => CHAINS.has(field)).map(({ field, text, range }) => [field, text, range]);
}

/** What it prepares for. */
function preparationOf({ id, references, section }: DocumentSummary): unknown {
  return [id?.text, section?.text, references.map(({ text }) => text)];
}
