import type { RuleFinding } from "../rule";
import { type AnswerRule, answerRule } from "./answer-rule";
import type { CodedAnswer, CodedProcedure } from "./coded-answer";
import type { Outline } from "./outline";

/** A code that stands twice in one answer, with nothing to tell the two apart. */
export const duplicateCode: AnswerRule = answerRule({
  id: "duplicate-code",
  level: "warning",
  summary: "The same code twice in one answer, where no modifier tells them apart.",
  when: [repeatsCode],
  judge: ({ diagnoses, procedures }: CodedAnswer) => [
    ...repeated(
      diagnoses,
      ({ code }) => code,
      (code) => `Diagnosis \`${code}\` stands here twice. A claim names each condition once: leave one out.`,
    ),
    ...repeated(
      procedures.filter(({ system, entry }) => system !== "icd9cm" && entry?.kind !== "modifier"),
      lineOf,
      (code) =>
        `\`${code}\` stands here twice, and nothing tells the lines apart: the second is denied as a duplicate. Use \`units\`, or a modifier that says why (59, 76, LT, RT).`,
    ),
  ],
});

/** As many as most documents have: comparing each with each is quicker than a set. */
const FEW = 30;

function repeatsCode({ readings }: Outline): boolean {
  if (readings.length > FEW) return true;
  // One and the same object for a code among diagnoses, or among procedures.
  for (let at = 1; at < readings.length; at++) {
    if (readings[at] !== undefined && readings.indexOf(readings[at]) < at) return true;
  }
  return false;
}

/** A procedure with its modifiers: 59, 76 or a side on one of two lines makes them different. */
function lineOf({ system, code, modifiers }: CodedProcedure): string {
  return [`${system}:${code}`, ...[...modifiers].sort()].join(" ");
}

function repeated<T extends { code: string; span: { start: number; end: number } }>(
  lines: readonly T[],
  keyOf: (line: T) => string,
  message: (code: string) => string,
): RuleFinding[] {
  const first = new Map<string, T>();
  return lines.flatMap((line) => {
    const key = keyOf(line);
    const before = first.get(key);
    if (!before) {
      first.set(key, line);
      return [];
    }
    return [
      {
        message: message(line.code),
        span: line.span,
        nearby: [{ span: before.span, message: "It stands here first." }],
      },
    ];
  });
}
