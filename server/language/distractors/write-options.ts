import { writeScalar } from "../../yaml/quoting";
import { writeDraft } from "./draft";
import { furtherIds, type OptionList } from "./option-list";
import type { Variation } from "./variation";

/** What a further option is written from. */
interface NewOption {
  variation: Variation;
  /** The rule it breaks, where it is known. */
  rule: string | undefined;
  rationale: string;
}

/** Wrong options as text, to be put at the end of a list. */
export function writeOptions(options: readonly NewOption[], list: OptionList): string {
  const ids = list.ids ? furtherIds(list.ids, options.length) : [];
  const { indent, newline } = list;
  const lines = options.flatMap(({ variation, rule, rationale }, index) => {
    const id = ids[index];
    const fields = [
      ...(id === undefined ? [] : [`id: ${writeScalar(id)}`]),
      ...writeDraft(variation.draft),
      ...(rule === undefined ? [] : [`breaks: ${rule}`]),
      `rationale: ${writeScalar(rationale)}`,
    ];
    return fields.map((field, at) => `${indent}${at === 0 ? "- " : "  "}${field}`);
  });
  return (list.unended ? newline : "") + lines.map((line) => line + newline).join("");
}
