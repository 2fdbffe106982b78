import { isNamed } from "../../codesets/importers/named-codes";
import type { CodeSet } from "../../codesets/pack/code-set";
import { rootField } from "../../curriculum/model";
import { type AnswerRule, answerRule } from "../answers/answer-rule";
import type { CodedAnswer, CodedDiagnosis } from "../answers/coded-answer";
import type { RuleFinding } from "../rule";
import { additionalFirst } from "./never-first-listed";
import { type CodeLinks, linksOf } from "./sequence/code-links";
import { isAmong, type Named } from "./sequence/named";
import { causeOf, distinctDiagnoses, linksIn } from "./sequence/pairs";

/** Attributes of codes that do not stand alone, beside those with a «code first» note. */
const ASKING = ["companion-required", "adverse-effect", "manifestation-expected"];

/** A code that the Tabular List or the guidelines give only together with another, which is not there. */
export const missingCompanion: AnswerRule = answerRule({
  id: "missing-companion",
  level: "warning",
  summary: "A «code first» or «use additional code» note that must be followed, left open.",
  byNotes: true,
  speaksOf: ({ kind, set, entry }) =>
    kind === "diagnosis" &&
    entry !== undefined &&
    (ASKING.some((attribute) => entry.has(attribute)) || (set !== undefined && linksOf(set, entry).needsCause)),
  judge(answer) {
    // What could not be read may be the companion; an option of one code asks for that code, not for a claim.
    const { role, diagnoses, breaks } = answer.answer;
    if (!answer.known || (role === "option" && diagnoses.length === 1 && breaks?.text !== "missing-companion")) {
      return [];
    }
    const all = distinctDiagnoses(answer);
    return all.flatMap((diagnosis) => {
      const links = diagnosis.code.startsWith("E") ? undefined : linksIn(answer, diagnosis);
      if (!links) return [];
      return [
        ...cause(answer, all, diagnosis, links),
        ...companion(answer, all, diagnosis, links),
        ...drug(all, diagnosis),
        ...manifestation(answer, all, diagnosis, links),
      ].slice(0, 1);
    });
  },
});

/** «Code first»: nothing stands before it, or not what it names. */
function cause(
  answer: CodedAnswer,
  all: readonly CodedDiagnosis[],
  diagnosis: CodedDiagnosis,
  links: CodeLinks,
): RuleFinding[] {
  const { code, entry, span, line } = diagnosis;
  // What the claim editor or the rules of first-listed codes refuse by itself is said there.
  if (!links.needsCause || entry?.has("principal-manifestation")) return [];
  const first = line.at === 0;
  if (first && answer.exercise.inpatientFacility && entry?.has("principal-unacceptable")) return [];
  if (first && additionalFirst(answer)) return [];
  if (!first && !links.causesListed) return [];
  if (!exists(answer, links.causes) || all.some((other) => causeOf(answer, other, diagnosis))) return [];
  const what = links.causesListed ? listed(links.causes) : "the condition that it comes from";
  return [
    {
      message: `The Tabular List says «code first» under \`${code}\`: ${what} stands before it, and is not here. Add it, or check the code.`,
      span,
    },
  ];
}

/** «Use additional code», where the guidelines say that one code does not tell the whole. */
function companion(
  answer: CodedAnswer,
  all: readonly CodedDiagnosis[],
  diagnosis: CodedDiagnosis,
  { required, requiredOpen }: CodeLinks,
): RuleFinding[] {
  const { code, entry, span } = diagnosis;
  if (!entry?.has("companion-required")) return [];
  const chapter = entry.ancestors[0]?.code ?? code;
  const fits = (other: CodedDiagnosis) =>
    required.length > 0
      ? isAmong(other.code, required) ||
        // Examples let anything follow but what stands before: severe sepsis has its infection and a failing organ.
        (requiredOpen && /^\d/.test(other.code) && !causeOf(answer, other, diagnosis))
      : // The condition is in another chapter: what the mother has, why the patient is treated.
        /^\d/.test(other.code) && !isNamed(other.code, chapter);
  if (all.some((other) => other.code !== code && fits(other)) || !exists(answer, required)) return [];
  // A stage that another fifth digit goes with.
  const near = all.find((other) => required.some(({ text }) => other.code.slice(0, 3) === text.slice(0, 3)));
  if (near) {
    return [
      {
        message: `\`${code}\` goes with ${listed(required)}, and \`${near.code}\` is none of them. Change the fifth digit of the one, or the stage.`,
        span,
        nearby: [{ span: near.span, message: "This is not one of them." }],
      },
    ];
  }
  const what = required.length > 0 ? listed(required) : "a code for the condition itself";
  return [
    {
      message: `\`${code}\` does not tell the whole: the Tabular List asks for ${what} beside it. Add the code that the chart supports.`,
      span,
    },
  ];
}

/** An adverse effect has two codes: what the drug did, and the drug (Official Guidelines I.C.17.e.1). */
function drug(all: readonly CodedDiagnosis[], { code, entry, span }: CodedDiagnosis): RuleFinding[] {
  if (!entry?.has("adverse-effect")) return [];
  if (all.some((other) => other.code.startsWith("E") || isNamed(other.code, "960-989"))) return [];
  return [
    {
      message: `\`${code}\` is what a drug did, and no code says which drug: the Tabular List asks for its E code. Add one of E930-E949 behind it, for a drug taken as directed.`,
      span,
    },
  ];
}

/** Diabetes «with manifestations» and no manifestation. */
function manifestation(
  answer: CodedAnswer,
  all: readonly CodedDiagnosis[],
  { code, entry, span }: CodedDiagnosis,
  links: CodeLinks,
): RuleFinding[] {
  if (!entry?.has("manifestation-expected")) return [];
  const known = [...links.companions, ...links.manifestations].filter(({ text }) => /^\d/.test(text));
  if (known.length === 0) return [];
  // Whatever stands near a known manifestation in the Tabular List can be one.
  const blocks = known.flatMap(({ text }) => blockOf(answer.exercise.codes.get("icd9cm"), text) ?? []);
  if (
    all.some(
      (other) =>
        other.code !== code && (isAmong(other.code, known) || blocks.some((named) => isNamed(other.code, named))),
    )
  ) {
    return [];
  }
  // Hypoglycemia of a diabetic is in the code itself.
  if (
    (isNamed(code, "249.8") || isNamed(code, "250.8")) &&
    /hypoglyc|insulin shock|low blood sugar/i.test(rootField(answer.exercise.model, "scenario")?.text ?? "")
  ) {
    return [];
  }
  return [
    {
      severity: "info",
      message: `\`${code}\` says that the diabetes has manifestations, and none is here. Add the manifestation behind it, such as ${listed(known)}.`,
      span,
    },
  ];
}

function blockOf(set: CodeSet | undefined, named: string): string | undefined {
  const code = set?.find(named.split("-")[0] ?? "");
  return code?.ancestors.findLast(({ level }) => level === "block")?.code;
}

/** Whether any of the codes was there on the day: a note of 2011 asks for codes that are younger than older cases. */
function exists({ exercise }: CodedAnswer, names: readonly Named[]): boolean {
  const set = exercise.codes.get("icd9cm");
  return (
    names.length === 0 ||
    names.some(({ text }) =>
      text.split("-").some((code) => set?.find(code) && set.find(code)?.statusOn(exercise.date) !== "invalid"),
    )
  );
}

function listed(names: readonly Named[]): string {
  const shown = names.slice(0, 3).map(({ text }) => `\`${text}\``);
  return names.length > shown.length ? `${shown.join(", ")} or another` : shown.join(" or ");
}
