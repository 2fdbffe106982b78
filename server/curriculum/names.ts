import type { Curriculum } from "./curriculum";
import type { DocumentSummary } from "./document-summary";
import { successionFields } from "./graph/relations";

/** A name that was over on a day, and what carries on. */
export interface PastName {
  /** The document whose name was over. */
  past: DocumentSummary;
  /** The first day on which the new name counted; undefined where only the last day of the old one is known to be past. */
  since: string | undefined;
  /** The document by the name of that day; undefined where the curriculum has none, or several. */
  present: DocumentSummary | undefined;
  /** The id that the old document says it was renamed to. */
  renamedTo: string;
}

/**
 * What a document was called on a day, when the name by which it is referred to was over by then.
 * @param date YYYY-MM-DD
 * @returns undefined where the name still counted, where nothing says that it ended, and where the id is not unique
 */
export function pastName(curriculum: Curriculum, kind: string, id: string, date: string): PastName | undefined {
  const [past, ...others] = curriculum.find(kind, id);
  if (!past || others.length > 0) return undefined;
  const first = step(past, curriculum, date);
  if (!first) return undefined;
  let present = first.next;
  // A name may have changed more than once; a circle of names leads nowhere.
  for (const seen = new Set([past]); present; ) {
    if (seen.has(present)) return { past, since: first.since, present: undefined, renamedTo: first.to };
    seen.add(present);
    const further = step(present, curriculum, date);
    if (!further) break;
    present = further.next;
  }
  return { past, since: first.since, present, renamedTo: first.to };
}

/** Whether a document by an id says that another carries on, be it today or some day. */
export function isSucceeded(curriculum: Curriculum, kind: string, id: string): boolean {
  return curriculum
    .find(kind, id)
    .some(({ references }) => references.some(({ field }) => successionFields.includes(field)));
}

/** From a name that was over on a day to the next one. */
function step(
  document: DocumentSummary,
  curriculum: Curriculum,
  date: string,
): { to: string; next: DocumentSummary | undefined; since: string | undefined } | undefined {
  const succession = document.references.find(({ field, text }) => successionFields.includes(field) && text !== "");
  if (!succession) return undefined;
  const found = curriculum.find(succession.kind, succession.text);
  const next = found.length === 1 ? found[0] : undefined;
  const since = next && day(next.fields.get("validFrom"));
  const last = day(document.fields.get("validTo"));
  const over = last === undefined ? since !== undefined && since <= date : last < date;
  return over
    ? { to: succession.text, next, since: since !== undefined && since <= date ? since : undefined }
    : undefined;
}

/** Days of the same form compare as texts do. */
function day(text: string | undefined): string | undefined {
  return text !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : undefined;
}
