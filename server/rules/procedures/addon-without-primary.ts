import { within } from "../../codesets/modifier-scope";
import { type AnswerRule, answerRule } from "../answers/answer-rule";
import type { CodedAnswer, CodedProcedure } from "../answers/coded-answer";
import type { RuleFinding } from "../rule";
import { type AddOnService, addOnServiceOf } from "./add-ons";

/** How many primary services a message names; some add-on codes have hundreds. */
const NAMED = 5;

/** An add-on service without one that it is added to. */
export const addonWithoutPrimary: AnswerRule = answerRule({
  id: "addon-without-primary",
  level: "error",
  summary: "An add-on code without a service that it is added to.",
  // Without a day: whether it ever was one.
  speaksOf: ({ system, code }, codes) => system.id !== "icd9cm" && addOnServiceOf(code, codes, undefined) !== undefined,
  judge(answer) {
    const { procedures, whole, exercise } = answer;
    const { role, breaks } = answer.answer;
    // An option of one code asks for that code, not for a claim.
    const single = role === "option" && procedures.length === 1 && breaks?.text !== "addon-without-primary";
    if (!whole || single) return [];
    return procedures
      .filter(({ system }) => system !== "icd9cm")
      .flatMap((procedure) => {
        const addOn = addOnServiceOf(procedure.code, exercise.codes, exercise.date);
        return addOn ? judgeLine(procedure, addOn, answer) : [];
      });
  },
});

function judgeLine({ code, span }: CodedProcedure, addOn: AddOnService, { procedures }: CodedAnswer): RuleFinding[] {
  const { primaries, whole } = addOn;
  const others = procedures.filter((other) => other.code !== code);
  if (others.some((other) => primaries.includes(other.code) || within(other.code, primaries))) return [];
  // Where nobody lists the services, any other may be the one.
  if (primaries.length === 0 && others.length > 0) return [];
  const beside = primaries.length === 0 ? "another service" : listed(primaries);
  return [
    {
      severity: whole || primaries.length === 0 ? "error" : "warning",
      message: `\`${code}\` is an add-on code, paid only beside ${beside}, and that is not here. Add the primary service, or choose a code that stands alone.`,
      span,
    },
  ];
}

function listed(primaries: readonly string[]): string {
  const names = primaries.map((name) => name.replace("-", " to "));
  if (names.length > NAMED) return `${names.slice(0, NAMED).join(", ")} or others like them`;
  const last = names.pop() ?? "";
  return names.length > 0 ? `${names.join(", ")} or ${last}` : last;
}
