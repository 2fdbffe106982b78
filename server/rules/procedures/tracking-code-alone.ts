import { type AnswerRule, answerRule } from "../answers/answer-rule";

/** A code of CPT's category II that nothing is billed with. */
export const trackingCodeAlone: AnswerRule = answerRule({
  id: "tracking-code-alone",
  level: "warning",
  summary: "Codes that track performance (CPT category II) without a service that is billed.",
  speaksOf: ({ system, code }) => isTracking(system.id, code),
  judge({ answer, procedures, whole }) {
    const tracking = procedures.filter(({ system, code }) => isTracking(system, code));
    const [first] = tracking;
    // An option of one code asks for that code, not for a claim.
    const single = answer.role === "option" && procedures.length === 1 && answer.breaks?.text !== "tracking-code-alone";
    if (!first || !whole || single || tracking.length < procedures.length) return [];
    return [
      {
        message: `\`${first.code}\` only tracks how care was given: it has no price, and no claim consists of such codes alone. Add the service itself.`,
        span: first.span,
      },
    ];
  },
});

function isTracking(system: string, code: string): boolean {
  return system === "cpt" && /^\d{4}F$/.test(code);
}
