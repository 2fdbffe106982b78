import { type AnswerRule, answerRule } from "../../answers/answer-rule";
import { hasModifiers } from "../../answers/circumstances";
import { excludedTogether } from "./excluded-together";
import type { Misuse } from "./misuse";
import { onAddOn } from "./on-add-on";
import { otherClaim } from "./other-claim";
import { outOfOrder } from "./out-of-order";
import { twice } from "./twice";
import { withoutCompany } from "./without-company";
import { wrongService } from "./wrong-service";

/** Every kind of misuse; a new one is a file and a line here. */
const MISUSES: readonly Misuse[] = [
  wrongService,
  excludedTogether,
  twice,
  otherClaim,
  withoutCompany,
  onAddOn,
  outOfOrder,
];

/** A modifier on a service, a line or a claim that it is not for. */
export const modifierMisuse: AnswerRule = answerRule({
  id: "modifier-misuse",
  level: "error",
  summary: "A modifier on a service, a line or a claim that it is not for, or beside one that contradicts it.",
  when: [hasModifiers],
  judge: (answer) =>
    answer.procedures
      .filter(({ system, line }) => system !== "icd9cm" && line.modifiers.length > 0)
      .flatMap((line) => MISUSES.flatMap((misuse) => misuse(line, answer))),
});
