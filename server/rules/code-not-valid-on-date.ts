import { type AnswerRule, answerRule, type Circumstance } from "./answers/answer-rule";
import type { CodeReading } from "./code-reading";
import { type CodedSlot, clip, replaceBy } from "./coded-slots";
import { listNames } from "./nearest";
import type { RuleFinding } from "./rule";

/** The last day that ICD-9-CM counted (45 CFR 162.1002, compliance date of ICD-10 2015-10-01). */
const END_OF_ICD9 = "2015-09-30";

const isAfterTheEnd: Circumstance = ({ exercise: { date } }) => date !== undefined && date > END_OF_ICD9;

/** A code that another release has, but not the one that holds on the date of service. */
export const codeNotValidOnDate: AnswerRule = answerRule({
  id: "code-not-valid-on-date",
  level: "error",
  summary: "A code that was not valid on the date of service.",
  speaksOf: (code) => code.entry !== undefined && !isLifelong(code),
  when: [isAfterTheEnd],
  judge({ slots, exercise: { date } }) {
    const found: RuleFinding[] = [];
    for (let at = 0; at < slots.length && date !== undefined; at++) {
      const coded = slots[at] as CodedSlot;
      const { entry, system } = coded.reading;
      if (system.id === "icd9cm" && date > END_OF_ICD9) found.push(afterTheEnd(coded, date));
      else if (entry && !isLifelong(coded.reading) && entry.statusOn(date) === "invalid")
        found.push(otherRelease(coded, date));
    }
    return found;
  },
});

/** Whether a code counts from the first release that is known to the end, so that no day but one after it is wrong. */
function isLifelong({ system, set, entry }: Pick<CodeReading, "system" | "set" | "entry">): boolean {
  const lasts = (to: string | undefined) => to === undefined || (system.id === "icd9cm" && to >= END_OF_ICD9);
  if (entry?.periods.some(([from, to]) => from === set?.knownFrom && lasts(to))) return true;
  // What groups a code that always counts can always be made more specific, and is another rule's.
  return entry?.periods.length === 0 && entry.children.some((child) => isLifelong({ system, set, entry: child }));
}

function afterTheEnd({ slot, reading: { code, entry } }: CodedSlot, date: string): RuleFinding {
  const successors = (entry?.equivalents ?? []).map((equivalent) => equivalent.code);
  const hint = successors.length > 0 ? ` It maps to ICD-10-CM ${listNames(successors, 3)}.` : "";
  return {
    message: `ICD-9-CM counts to ${END_OF_ICD9}: on ${date} \`${code}\` is rejected. Set an earlier date of service.${hint}`,
    span: slot.span,
  };
}

function otherRelease({ slot, reading }: CodedSlot, date: string): RuleFinding {
  const { code, entry, system, set } = reading;
  const life = (entry?.periods ?? []).map(([from, to]) =>
    to === undefined ? `from ${from} on` : `from ${from} to ${to}`,
  );
  const before = entry?.ancestors.findLast((above) => above.statusOn(date) === "billable");
  const siblings =
    entry?.parent?.children.filter((sibling) => sibling.statusOn(date) === "billable" && sibling.code !== code) ?? [];
  const choices = before ? [before] : (entry?.periods.at(-1)?.[1] ?? "9999") < date ? siblings.slice(0, 3) : [];
  return {
    message: `\`${code}\` was valid ${life.join(" and ") || `in another release than that of ${set?.release}`}, not on ${date}: a claim of that day is rejected. ${choices.length > 0 ? `See \`${choices[0]?.reference}\`.` : "Look up what counted then."}`,
    span: slot.span,
    fixes: () =>
      choices.map((choice) =>
        replaceBy(slot, `${system.id}:${choice.code}`, `Change to ${choice.reference}, ${clip(choice.title)}`),
      ),
  };
}
