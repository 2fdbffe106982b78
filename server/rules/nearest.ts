import { distance } from "fastest-levenshtein";

/**
 * The names that a misspelt one most likely stands for.
 * @param limit how many at most
 * @returns best first; none further away than a third of the name's length
 */
export function nearest(name: string, names: Iterable<string>, limit = 3): string[] {
  const asked = name.toLowerCase();
  const reach = Math.max(1, Math.round(asked.length / 3));
  const found: { name: string; edits: number }[] = [];
  for (const candidate of names) {
    // A name that was not written to its end is nearer than any misspelt one.
    if (asked.length > 2 && candidate.toLowerCase().startsWith(asked)) {
      found.push({ name: candidate, edits: 0 });
      continue;
    }
    if (Math.abs(candidate.length - asked.length) > reach) continue;
    const edits = distance(asked, candidate.toLowerCase());
    if (edits <= reach) found.push({ name: candidate, edits });
  }
  return found
    .sort((a, b) => a.edits - b.edits || (a.name < b.name ? -1 : 1))
    .slice(0, limit)
    .map((entry) => entry.name);
}

/** Joins names for a sentence: «a», «a or b», «a, b or c». At most `limit`, then how many more. */
export function listNames(names: readonly string[], limit = 7, conjunction = "or"): string {
  const shown = names.slice(0, limit).map((name) => `\`${name}\``);
  const more = names.length - shown.length;
  if (more > 0) return `${shown.join(", ")} and ${more} more`;
  return shown.length < 2 ? shown.join("") : `${shown.slice(0, -1).join(", ")} ${conjunction} ${shown.at(-1)}`;
}
