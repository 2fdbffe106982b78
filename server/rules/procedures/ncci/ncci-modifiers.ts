import type { CodedProcedure } from "../../answers/coded-answer";

/**
 * Modifiers that let both services of an edit with indicator 1 be paid (NCCI Policy Manual for Medicare Services,
 * chapter I, E): those of anatomy, of the surgical package, and others.
 */
const ANATOMY = "E1 E2 E3 E4 FA F1 F2 F3 F4 F5 F6 F7 F8 F9 TA T1 T2 T3 T4 T5 T6 T7 T8 T9 LT RT LC LD RC LM RI".split(
  " ",
);
const PACKAGE = ["24", "25", "57", "58", "78", "79"];
const OTHERS = ["27", "91"];
const EITHER_LINE = new Set([...ANATOMY, ...PACKAGE, ...OTHERS]);
const DISTINCT = new Set(["59", "XE", "XP", "XS", "XU"]);

/** The first day that 59 and its narrower forms count on the first service of an edit too (CMS, CR 11168). */
const DISTINCT_ON_EITHER_FROM = "2019-07-01";

/** Whether the lines of two services have a modifier by which an edit between them is passed over. */
export function setsApart(column1: CodedProcedure, column2: CodedProcedure, date: string): boolean {
  const either = [...column1.modifiers, ...column2.modifiers];
  const distinct = date >= DISTINCT_ON_EITHER_FROM ? either : column2.modifiers;
  return either.some((modifier) => EITHER_LINE.has(modifier)) || distinct.some((modifier) => DISTINCT.has(modifier));
}
