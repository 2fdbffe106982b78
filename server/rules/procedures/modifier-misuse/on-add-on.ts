import { addOnServiceOf } from "../add-ons";
import { dropModifier, type Misuse, modifiersAmong } from "./misuse";

/** 51 on an add-on code, whose payment is not reduced (CPT, introduction and appendix D). */
export const onAddOn: Misuse = (line, answer) =>
  addOnServiceOf(line.code, answer.exercise.codes, answer.exercise.date)
    ? modifiersAmong(line, ["51"]).map((slot) => ({
        severity: "warning" as const,
        message: `51 does not go on add-on codes such as \`${line.code}\`: they are paid beside another service as they are. Drop 51.`,
        span: slot.span,
        fixes: () => dropModifier(answer, slot, true),
      }))
    : [];
