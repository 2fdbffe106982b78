import type { Exercise } from "../../answers/exercise";
import { dropModifier, type Misuse } from "./misuse";

/** Modifiers that another claim form or payer would take, and this one does not. */
interface OtherClaim {
  modifiers: readonly string[];
  on(exercise: Exercise): boolean;
  why: string;
  sure: boolean;
}

const professional = ({ perspective }: Exercise) => perspective === "professional";
const facility = ({ perspective, placeOfService }: Exercise) => perspective === "facility" && placeOfService !== "24";

/** CPT, appendix A; Medicare Claims Processing Manual, chapters 4, 12 and 30. In words of our own. */
const OTHER_CLAIMS: readonly OtherClaim[] = [
  {
    modifiers: ["27"],
    on: professional,
    why: "is for a hospital's outpatient claim, and this is a professional one. A physician uses 25",
    sure: true,
  },
  {
    modifiers: ["73", "74"],
    on: professional,
    why: "is for a hospital or surgery center, and this is a professional claim. A physician uses 53",
    sure: true,
  },
  {
    modifiers: ["26"],
    on: facility,
    why: "is the physician's part, and this is a facility's claim. Leave it out",
    sure: false,
  },
  {
    modifiers: ["51"],
    on: facility,
    why: "is for a physician's claim; a hospital's has no use for it. Leave it out",
    sure: true,
  },
  {
    modifiers: ["TC"],
    on: ({ perspective, placeOfService, setting }) =>
      perspective === "professional" && (placeOfService === "21" || setting === "inpatient-hospital"),
    why: "is the hospital's part of a service to an inpatient. The physician reports 26",
    sure: false,
  },
  {
    modifiers: ["GA", "GX", "GY", "GZ"],
    on: ({ payer }) => payer !== undefined && payer !== "medicare",
    why: "is about Medicare's waiver of liability, and the payer is another. Leave it out",
    sure: false,
  },
  {
    modifiers: ["PT"],
    on: ({ payer }) => payer === "commercial",
    why: "is Medicare's for a screening that turned into treatment. Other payers take 33",
    sure: false,
  },
];

/** A modifier that belongs on the claim of somebody else. */
export const otherClaim: Misuse = ({ line }, answer) =>
  line.modifiers.flatMap((slot) =>
    OTHER_CLAIMS.filter(({ modifiers, on }) => modifiers.includes(slot.text) && on(answer.exercise)).map(
      ({ why, sure }) => ({
        severity: sure ? ("error" as const) : ("warning" as const),
        message: `Modifier ${slot.text} ${why}.`,
        span: slot.span,
        fixes: () => dropModifier(answer, slot),
      }),
    ),
  );
