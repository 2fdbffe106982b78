import { type AnswerRule, answerRule } from "../answers/answer-rule";
import type { CodedAnswer, CodedDiagnosis } from "../answers/coded-answer";
import type { RuleFinding } from "../rule";
import { additionalFirst } from "./never-first-listed";
import { causeOf, distinctDiagnoses } from "./sequence/pairs";
import { hasRelatedDiagnoses } from "./sequence/related";
import { countOf, moveBefore, reorder } from "./sequence/reorder";

/** A manifestation that stands first, or before the disease that it belongs to. */
export const manifestationFirst: AnswerRule = answerRule({
  id: "manifestation-first",
  level: "error",
  summary: "A manifestation first or alone, or a code before the one that the Tabular List or the index puts first.",
  byNotes: true,
  speaksOf: ({ kind, entry }) => kind === "diagnosis" && entry?.has("principal-manifestation") === true,
  when: [hasRelatedDiagnoses],
  judge(answer) {
    const diagnoses = distinctDiagnoses(answer);
    const found: RuleFinding[] = [];
    for (let index = 0; index < diagnoses.length; index++) {
      const finding = judge(answer, diagnoses, index);
      if (finding) found.push(finding);
    }
    return found;
  },
});

function judge(answer: CodedAnswer, diagnoses: readonly CodedDiagnosis[], index: number): RuleFinding | undefined {
  const diagnosis = diagnoses[index] as CodedDiagnosis;
  const { code, span, entry, line } = diagnosis;
  if (!entry || code.startsWith("E")) return undefined;
  const nearest = nearestCause(answer, diagnoses, diagnosis);
  const manifestation = entry.has("principal-manifestation");
  const first = line.at === 0;
  // As most are: behind what causes them, or with nothing that does.
  if (nearest < 0 ? !first || !manifestation : nearest < index) return undefined;
  const { exercise } = answer;
  // Those rules speak of what is first.
  if (first && !manifestation) {
    if (exercise.inpatientFacility && entry.has("principal-unacceptable")) return undefined;
    if (additionalFirst(answer)) return undefined;
  }
  const cause = diagnoses[nearest];
  if (!cause) {
    const message = `\`${code}\` is a manifestation, which is never first: the claim is returned. Put the disease that causes it before it.`;
    return { message, span };
  }
  const support = causeOf(answer, cause, diagnosis);
  const fixes = () =>
    reorder(
      answer,
      moveBefore(countOf(answer), cause.line.at, line.at),
      `Put ${cause.code} before ${code}`,
      support === "codeFirst" || manifestation,
    );
  const nearby = [{ span: cause.span, message: "This one is sequenced first." }];
  if (manifestation) {
    const message = `\`${code}\` is a manifestation of \`${cause.code}\` and follows it: the disease is coded first, then what it does. Put \`${cause.code}\` before it.`;
    return { message, span, nearby, fixes };
  }
  const message =
    support !== "index"
      ? `The Tabular List puts \`${cause.code}\` before \`${code}\`: a «${support === "codeFirst" ? "code first" : "use additional code"}» note gives the sequence. Put it before.`
      : `The Alphabetic Index gives \`${code}\` in brackets behind \`${cause.code}\`: as its manifestation it comes second. Put \`${cause.code}\` before it if that is what is meant.`;
  return { severity: support === "index" ? "info" : "warning", message, span, nearby, fixes };
}

/** The place of the first diagnosis that causes another; -1 when none does. */
function nearestCause(answer: CodedAnswer, diagnoses: readonly CodedDiagnosis[], effect: CodedDiagnosis): number {
  for (let at = 0; at < diagnoses.length; at++) {
    const cause = diagnoses[at] as CodedDiagnosis;
    if (causeOf(answer, cause, effect)) return at;
  }
  return -1;
}
