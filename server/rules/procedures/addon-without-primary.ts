import { within } from "../../codesets/modifier-scope";
import { type AnswerRule, answerRule } from "../answers/answer-rule";
import { primariesOf } from "./add-ons";

/** An add-on service without one that it is added to. */
export const addonWithoutPrimary: AnswerRule = answerRule({
  id: "addon-without-primary",
  level: "warning",
  summary: "An add-on code without a service that it is added to.",
  judge({ answer, procedures, whole }) {
    // An option of one code asks for that code, not for a claim.
    const single =
      answer.role === "option" && procedures.length === 1 && answer.breaks?.text !== "addon-without-primary";
    if (!whole || single) return [];
    return procedures.flatMap(({ system, code, span }) => {
      const primaries = system === "cpt" ? primariesOf(code) : undefined;
      if (!primaries || procedures.some((other) => within(other.code, primaries))) return [];
      return [
        {
          message: `\`${code}\` is an add-on code, paid only beside ${listed(primaries)}, and that is not here. Add the primary service, or choose a code that stands alone.`,
          span,
        },
      ];
    });
  },
});

function listed(primaries: readonly string[]): string {
  const names = primaries.map((name) => name.replace("-", " to "));
  const last = names.pop() ?? "";
  return names.length > 0 ? `${names.join(", ")} or ${last}` : last;
}
