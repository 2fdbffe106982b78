import { dropModifier, type Misuse, modifiersAmong } from "./misuse";

/** Modifiers that one line cannot have together: one of each side. */
interface Conflict {
  one: readonly string[];
  /** The same as `one` where it is left out: no two of them. */
  other?: readonly string[];
  why: string;
  sure: boolean;
  /** HCPCS Level II lets them pass. */
  cptOnly?: boolean;
  /** Which of the two to drop, where only that can be meant. */
  drop?: readonly string[];
}

const SUBSETS_OF_59 = ["XE", "XP", "XS", "XU"];
const FINGERS = ["FA", "F1", "F2", "F3", "F4", "F5", "F6", "F7", "F8", "F9"];
const TOES = ["TA", "T1", "T2", "T3", "T4", "T5", "T6", "T7", "T8", "T9"];
const EYELIDS = ["E1", "E2", "E3", "E4"];
const DRESSINGS = ["A1", "A2", "A3", "A4", "A5", "A6", "A7", "A8", "A9"];

/** CPT, appendix A; CMS, HCPCS Level II; Medicare Claims Processing Manual, chapters 12 and 30. In words of our own. */
const CONFLICTS: readonly Conflict[] = [
  {
    one: ["26"],
    other: ["TC"],
    why: "26 is the reading and TC the machine; with both, bill the whole service without either",
    sure: true,
  },
  {
    one: ["50"],
    other: ["LT", "RT", ...EYELIDS, ...FINGERS, ...TOES],
    why: "50 says both sides, the other names one; use the one that the record supports",
    sure: true,
  },
  { one: ["LT"], other: ["RT"], why: "one line is one side: use 50, or a line for each", sure: true, cptOnly: true },
  { one: FINGERS, other: TOES, why: "one line is one digit: a finger or a toe", sure: true },
  { one: FINGERS, why: "one line is one digit; use a line for each finger", sure: true },
  { one: TOES, why: "one line is one digit; use a line for each toe", sure: true },
  {
    one: ["59"],
    other: SUBSETS_OF_59,
    why: "the X modifiers are narrower forms of 59; the narrower one says it",
    sure: true,
    drop: ["59"],
  },
  { one: ["54", "55", "56"], why: "each is a part of the surgical package; a line is one part", sure: true },
  {
    one: ["58", "78", "79"],
    why: "a later operation was planned, a complication, or unrelated: one of them",
    sure: true,
  },
  { one: ["62"], other: ["80"], why: "a surgeon is a co-surgeon or an assistant, not both", sure: true },
  { one: ["76"], other: ["77"], why: "it was repeated by the same physician or by another, not both", sure: true },
  { one: ["73"], other: ["74"], why: "it was stopped before anesthesia or after, not both", sure: true },
  { one: ["P1", "P2", "P3", "P4", "P5", "P6"], why: "a patient has one physical status", sure: true },
  { one: ["AA"], other: ["QK", "QY", "AD"], why: "anesthesia was given in person or directed, not both", sure: true },
  { one: ["QX"], other: ["QZ"], why: "the nurse anesthetist worked with direction or without, not both", sure: true },
  { one: ["GA", "GY", "GZ"], why: "a waiver on file, an excluded service and no waiver cannot all be so", sure: true },
  { one: ["GX"], other: ["GA", "GZ"], why: "GX is a voluntary notice, for what Medicare never covers", sure: false },
  { one: ["NU", "RR", "UE"], why: "equipment is new, rented or used", sure: true },
  { one: DRESSINGS, why: "one of A1-A9 says how many wounds are dressed", sure: true },
  { one: ["PA", "PB", "PC"], why: "one of them says what was wrong", sure: true },
  { one: ["33"], other: ["PT"], why: "PT is Medicare's, 33 is for other payers", sure: false },
];

/** Two modifiers on one line that contradict each other. */
export const excludedTogether: Misuse = (line, answer) =>
  CONFLICTS.flatMap(({ one, other, why, sure, cptOnly, drop }) => {
    if (cptOnly && line.system !== "cpt") return [];
    const [first, second] = modifiersAmong(line, other ? [...one, ...other] : one);
    const opposed = other ? modifiersAmong(line, one)[0] && modifiersAmong(line, other)[0] : second;
    if (!first || !opposed) return [];
    const here = other ? [modifiersAmong(line, one)[0], modifiersAmong(line, other)[0]] : [first, second];
    const [before, after] = here.flatMap((slot) => slot ?? []).sort((a, b) => a.span.start - b.span.start);
    // The same one twice is another matter.
    if (!before || !after || before.text === after.text) return [];
    const needless = drop && [before, after].find(({ text }) => drop.includes(text));
    return [
      {
        severity: sure ? ("error" as const) : ("warning" as const),
        message: `${before.text} and ${after.text} do not go on one line: ${why}. The line is returned as it stands.`,
        span: after.span,
        nearby: [{ span: before.span, message: `${before.text} stands here.` }],
        fixes: needless
          ? dropModifier(answer, needless, true)
          : [...dropModifier(answer, after), ...dropModifier(answer, before)],
      },
    ];
  });
