import { type AnswerRule, answerRule } from "../answers/answer-rule";
import type { Exercise } from "../answers/exercise";

/** Sections of HCPCS Level II that are for some payers or claims only (CMS, HCPCS Level II coding procedures). */
const SECTIONS: readonly { letters: string; refusedBy(exercise: Exercise): boolean; why: string }[] = [
  { letters: "S", refusedBy: isMedicare, why: "is a code of private payers, and Medicare does not take it" },
  { letters: "T", refusedBy: isMedicare, why: "is a code of Medicaid agencies, and Medicare does not take it" },
  {
    letters: "H",
    refusedBy: isMedicare,
    why: "is a code of Medicaid agencies for behavioral health, and Medicare does not take it",
  },
  {
    letters: "C",
    // A surgery center bills such codes on a professional form.
    refusedBy: ({ perspective, placeOfService }) => perspective === "professional" && placeOfService !== "24",
    why: "is for a hospital's outpatient claim, and this is a professional one",
  },
];

function isMedicare({ payer }: Exercise): boolean {
  return payer === "medicare";
}

function sectionOf(system: string, code: string) {
  return system === "hcpcs" ? SECTIONS.find(({ letters }) => letters.includes(code.charAt(0))) : undefined;
}

/** A code of HCPCS Level II that the payer, or the claim, does not take. */
export const codeForPayer: AnswerRule = answerRule({
  id: "code-for-payer",
  level: "warning",
  summary: "A HCPCS code that the payer, or this kind of claim, does not take.",
  speaksOf: ({ system, code }) => sectionOf(system.id, code) !== undefined,
  judge: ({ procedures, exercise }) =>
    procedures.flatMap(({ system, code, span }) => {
      const section = sectionOf(system, code);
      if (!section?.refusedBy(exercise)) return [];
      return [{ message: `\`${code}\` ${section.why}: the line is returned. Use the code of CPT or CMS.`, span }];
    }),
});
