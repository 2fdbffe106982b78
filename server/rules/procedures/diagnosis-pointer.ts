import type { OutlinedClaim } from "../../curriculum/answer-outline";
import type { ProcedureLine, Written } from "../../curriculum/answers";
import { type AnswerRule, answerRule } from "../answers/answer-rule";
import type { CodedAnswer, CodedDiagnosis, CodedProcedure } from "../answers/coded-answer";
import type { Exercise } from "../answers/exercise";
import type { Outline } from "../answers/outline";
import type { Fix } from "../finding";
import type { RuleFinding } from "../rule";
import { dropItem, fieldBehind } from "./line-edits";

const MAXIMUM_POINTERS = 4;

/** A service that does not say, or says wrongly, which diagnosis justifies it. */
export const diagnosisPointer: AnswerRule = answerRule({
  id: "diagnosis-pointer",
  level: "error",
  summary: "A line whose pointers name no diagnosis, the wrong one first, more than four, or that has none.",
  speaksOf: (code) => code.kind === "diagnosis" && unfit(code, true) !== undefined,
  when: [pointsAstray],
  judge: (answer) => {
    const found: RuleFinding[] = [];
    for (let at = 0; at < answer.procedures.length; at++) {
      const procedure = answer.procedures[at] as CodedProcedure;
      if (procedure.system === "icd9cm") continue;
      const { pointers } = procedure.line;
      const first = pointers?.[0];
      if (!pointers || !first) found.push(...missing(answer, procedure));
      else if (isUb04(answer.exercise)) found.push(onUb04(first));
      else addWrong(found, answer, procedure.line, pointers);
    }
    return found;
  },
});

/** Whether any line lacks its pointers, or has others than the first to the fourth diagnosis, each once. */
function pointsAstray({ exercise, answers }: Outline): boolean {
  const ub04 = isUb04(exercise);
  const { claims } = answers;
  for (let at = 0; at < claims.length; at++) {
    const { procedures, diagnoses } = claims[at] as OutlinedClaim;
    for (let place = 0; place < procedures.length; place++) {
      const pointers = procedures[place]?.diagnoses;
      if (ub04 ? pointers !== undefined : !pointInOrder(pointers, diagnoses.length)) return true;
    }
  }
  return false;
}

function pointInOrder(pointers: unknown, count: number): boolean {
  if (!Array.isArray(pointers) || pointers.length === 0 || pointers.length > MAXIMUM_POINTERS) return false;
  for (let at = 0; at < pointers.length; at++) {
    const pointer: unknown = pointers[at];
    if (typeof pointer !== "number" || !(pointer >= 1 && pointer <= count) || pointers.indexOf(pointer) < at) {
      return false;
    }
  }
  return true;
}

/** The CMS-1500 asks for a pointer on every line; what a question leaves out of its options is not asked for. */
function missing(answer: CodedAnswer, { slot, span, code }: CodedProcedure): RuleFinding[] {
  const { exercise, diagnoses, whole } = answer;
  const { role, procedures, breaks } = answer.answer;
  if (exercise.perspective !== "professional" || !whole || diagnoses.length === 0) return [];
  const asked = procedures.some(({ pointers }) => pointers) || breaks?.text === "diagnosis-pointer";
  if (role === "option" && !asked) return [];
  const only = diagnoses.length === 1 ? fieldBehind(exercise.model, slot, "diagnoses: [1]") : [];
  return [
    {
      message: `\`${code}\` points to no diagnosis: on a CMS-1500 each line says which of them makes it necessary. Add \`diagnoses: [1]\`, or whichever justify it.`,
      span,
      fixes: only.length > 0 ? [{ title: "Point to the only diagnosis", edits: only, certain: true }] : [],
    },
  ];
}

/** A UB-04 has no place for pointers; a surgery center's claim may be a CMS-1500. */
function isUb04(exercise: Exercise): boolean {
  return exercise.perspective === "facility" && exercise.placeOfService !== "24";
}

function onUb04({ span }: Written): RuleFinding {
  return {
    severity: "warning",
    message:
      "A facility's claim (UB-04) has no pointers from lines to diagnoses. Leave `diagnoses` out here, or set `perspective: professional`.",
    span,
  };
}

function addWrong(
  found: RuleFinding[],
  { answer, diagnoses, exercise }: CodedAnswer,
  line: ProcedureLine,
  pointers: readonly Written[],
): void {
  const count = (answer.diagnoses.at(-1)?.at ?? -1) + 1;
  for (let index = 0; index < pointers.length; index++) {
    const pointer = pointers[index] as Written;
    const { text, span } = pointer;
    if (!/^\d+$/.test(text)) continue;
    const number = Number(text);
    const before = index > 0 && pointers.slice(0, index).find((other) => Number(other.text) === number);
    if (number > count) {
      const has =
        count === 0 ? "the answer has no diagnosis" : count === 1 ? "there is only one" : `there are ${count}`;
      found.push({
        message: `There is no diagnosis ${text} to point to: ${has}. A pointer counts the diagnoses of the same answer from 1.`,
        span,
        fixes: () => (pointers.length > 1 ? drop(line, index, pointer, exercise) : []),
      });
    } else if (before) {
      found.push({
        message: `This line points to diagnosis ${text} twice: once says it. Drop the second pointer.`,
        span,
        nearby: [{ span: before.span, message: "It stands here first." }],
        fixes: () => drop(line, index, pointer, exercise),
      });
    } else if (index === MAXIMUM_POINTERS) {
      found.push({
        message: `A line of a CMS-1500 takes four pointers at most, and this one has ${pointers.length}. Keep the diagnoses that best justify the service.`,
        span,
      });
    } else if (index === 0) {
      const target = diagnosisAt(number, diagnoses);
      const why = target && unfit(target, pointers.length === 1);
      if (target && why) {
        found.push({ message: why, span, nearby: [{ span: target.span, message: "The line points here first." }] });
      }
    }
  }
}

function diagnosisAt(number: number, diagnoses: readonly CodedDiagnosis[]): CodedDiagnosis | undefined {
  for (const diagnosis of diagnoses) if (diagnosis.line.at + 1 === number) return diagnosis;
  return undefined;
}

function drop({ code }: ProcedureLine, at: number, { span, text }: Written, { model }: Exercise): Fix[] {
  if (!code) return [];
  return dropItem(
    model,
    { path: [...code.path.slice(0, -1), "diagnoses", at], span },
    `Drop the pointer ${text}`,
    true,
  );
}

/** Why a diagnosis cannot be what a service is for. */
function unfit({ code, entry }: Pick<CodedDiagnosis, "code" | "entry">, sole: boolean): string | undefined {
  if (code.startsWith("E")) {
    return `The first pointer leads to \`${code}\`, which says how an injury came about, not what was treated: the line is denied. Point to the injury first.`;
  }
  if (sole && entry?.has("principal-manifestation")) {
    return `The line points to \`${code}\` alone, a manifestation, which never stands without its cause: the line is denied. Point to the underlying disease first.`;
  }
  return undefined;
}
