import { type AnswerRule, answerRule } from "../answers/answer-rule";
import { causeOf, distinctDiagnoses, linksIn } from "./sequence/pairs";

/** A manifestation behind a disease that it cannot be a manifestation of. */
export const manifestationEtiologyMismatch: AnswerRule = answerRule({
  id: "manifestation-etiology-mismatch",
  level: "error",
  summary: "A manifestation without the one disease that the Tabular List names before it.",
  byNotes: true,
  speaksOf: ({ entry }) => entry?.has("principal-manifestation") === true,
  judge(answer) {
    if (!answer.known) return [];
    const diagnoses = distinctDiagnoses(answer);
    return diagnoses.flatMap((diagnosis) => {
      const { code, entry, span, line } = diagnosis;
      // A manifestation that stands first is manifestation-first's.
      if (line.at === 0 || !entry?.has("principal-manifestation")) return [];
      const links = linksIn(answer, diagnosis);
      if (!links?.causesListed || diagnoses.some((other) => causeOf(answer, other, diagnosis))) return [];
      const wanted = links.causes.map(({ text }) => text);
      // Its neighbour in the same category is what was meant: 250.4 where 250.6 belongs.
      const near = diagnoses.find((other) => wanted.some((named) => other.code.slice(0, 3) === named.slice(0, 3)));
      return [
        {
          message: `\`${code}\` is a manifestation that the Tabular List puts behind ${listed(wanted)}, and none of them is here. Change the code of the disease, or of the manifestation.`,
          span,
          nearby: near && [{ span: near.span, message: "This is not one of them." }],
        },
      ];
    });
  },
});

function listed(codes: readonly string[]): string {
  const shown = codes.slice(0, 4).map((code) => `\`${code}\``);
  return codes.length > shown.length ? `${shown.join(", ")} or others` : shown.join(" or ");
}
