import { EXCLUSION_NOTED, NEVER_WITH, SEQUENCE_NOTED } from "../noted";
import type { CodeSource } from "../pack/pack-source";

/**
 * Marks codes of which a note says something about others, their own or one of their category's, so that nobody has to
 * read the notes of the many that have none.
 */
export function markNoted(codes: readonly CodeSource[]): CodeSource[] {
  const byCode = new Map(codes.map((source) => [source.code, source]));
  const holders = (source: CodeSource): CodeSource[] => {
    const own = [source];
    for (let at = byCode.get(source.parent ?? ""); at && !own.includes(at); at = byCode.get(at.parent ?? "")) {
      if (at.level === "category" || at.level === "code") own.push(at);
    }
    return own;
  };
  return codes.map((source) => {
    const attributes = [...(source.attributes ?? [])];
    if (holders(source).some(saysSequence)) attributes.push(SEQUENCE_NOTED);
    if (holders(source).some(saysExclusion)) attributes.push(EXCLUSION_NOTED);
    return { ...source, attributes };
  });
}

function saysSequence({ notes, manifestations }: CodeSource): boolean {
  if (manifestations && manifestations.length > 0) return true;
  return notes?.some(({ kind }) => kind === "codeFirst" || kind === "useAdditional") === true;
}

function saysExclusion({ notes }: CodeSource): boolean {
  return notes?.some(({ kind, text }) => kind === "excludes" || NEVER_WITH.test(text)) === true;
}
