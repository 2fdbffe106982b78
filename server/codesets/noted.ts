import type { Code } from "./pack/code";
import type { CodeSet } from "./pack/code-set";

/** A note «code first» or «use additional code», or brackets of the index, stand with a code or its category. */
export const SEQUENCE_NOTED = "sequence-noted";
/** A note that keeps other codes away stands with a code or its category. */
export const EXCLUSION_NOTED = "exclusion-noted";

/** A note of another kind that keeps codes apart in words. */
export const NEVER_WITH = /not to be used with any code from categor(?:y|ies)/i;

/** Whether notes of such a kind may stand with a code: only those of a pack that marks its codes need not be read. */
export function isNoted(set: CodeSet, code: Code, attribute: string): boolean {
  return code.has(attribute) || !set.knows(attribute);
}
