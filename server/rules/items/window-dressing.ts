import { isScalar, isSeq } from "yaml";
import { answersOf } from "../../curriculum/answers";
import { type DocumentModel, plainText, rootPlace } from "../../curriculum/model";
import { type Path, placeAt, spanOf } from "../../yaml/nodes";
import type { DocumentRule } from "../rule";

/** In words; a page of an operative note. */
const MANY = 250;

/** A long chart of which no code says what it rests on. */
export const windowDressing: DocumentRule = {
  id: "window-dressing",
  level: "info",
  scope: "document",
  field: "scenario",
  summary: "A long scenario of which no code says which lines it rests on.",
  options: {
    words: {
      type: "integer",
      minimum: 1,
      description: "How many words a scenario may have before it is long; 250 by default.",
    },
  },
  check(model) {
    const most = model.settings.options["window-dressing"]?.words;
    const many = typeof most === "number" ? most : MANY;
    // A word has a letter and a space: most scenarios are too short to be counted.
    const plain = plainText(model, "scenario");
    if (plain !== undefined && plain.length < 2 * many - 2) return [];
    const { text } = model.yaml;
    const place = rootPlace(model, "scenario");
    const key = place?.pair?.key;
    if (!isScalar(place?.node) || !isScalar(key)) return [];
    const { start, end } = spanOf(place.node);
    const words = text.slice(start, end).match(/\S+/g)?.length ?? 0;
    if (words <= many || answersOf(model).some(({ path }) => hasEvidence(path, model))) return [];
    return [
      {
        message: `The scenario has ${words} words, and no code says which lines it rests on. Give each its \`evidence\`, and take out what no code and no distractor needs.`,
        span: spanOf(key),
      },
    ];
  },
};

function hasEvidence(answer: Path, { yaml: { document } }: DocumentModel): boolean {
  return ["diagnoses", "procedures"].some((list) => {
    const lines = placeAt(document, [...answer, list])?.node;
    return isSeq(lines) && lines.items.some((_, at) => placeAt(document, [...answer, list, at, "evidence"]));
  });
}
