import type { Curriculum } from "../curriculum";

/**
 * The ids from which references lead to a document, however far, itself included.
 * @param fields the fields whose references count
 */
export function leadingTo(curriculum: Curriculum, kind: string, id: string, fields: readonly string[]): Set<string> {
  const found = new Set([id]);
  for (const target of found) {
    for (const referrer of curriculum.referrers(kind, target)) {
      if (referrer.kind !== kind || !referrer.id) continue;
      const leads = referrer.references.some(({ field, text }) => text === target && fields.includes(field));
      // A set may grow while it is walked: what is added is walked too.
      if (leads) found.add(referrer.id.text);
    }
  }
  return found;
}
