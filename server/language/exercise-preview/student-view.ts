import { type Answer, answersOf } from "../../curriculum/answers";
import type { DocumentModel } from "../../curriculum/model";
import { typeOf } from "./circumstances";
import { blankForm, layOut, list } from "./claim-layout";
import type { StudentTask } from "./preview";
import { entriesAt, textAt } from "./reading";

/**
 * What a student does in an exercise. What it is made from is chosen, not filtered: of a key nothing is read, of an
 * option only what it offers, of a claim to be audited only what was submitted.
 * @returns undefined while there is nothing to do yet
 */
export function studentTask(model: DocumentModel): StudentTask | undefined {
  const type = typeOf(model);
  if (type === "coding") return { kind: "coding", claim: blankForm(model) };
  if (type === "audit") {
    const claim = answersOf(model).find(({ role }) => role === "claim");
    return claim && { kind: "audit", claim: layOut(model, claim) };
  }
  if (type !== "multiple-choice") return undefined;
  const options = optionsOf(model).map(({ letter, text, answer }) => ({
    letter,
    text,
    claim: answer && list(model, answer),
  }));
  return options.length > 0 ? { kind: "multiple-choice", options } : undefined;
}

/** An option that an author has begun. */
export interface WrittenOption {
  /** Its place in the list, from 0. */
  at: number;
  letter: string;
  text: string;
  answer: Answer | undefined;
}

/** The options in their order, each with its letter: the author's where all have one, else by place. */
export function optionsOf(model: DocumentModel): WrittenOption[] {
  const entries = entriesAt(model, ["options"]);
  const answers = new Map(
    answersOf(model)
      .filter(({ role }) => role === "option")
      .map((answer) => [answer.path[1], answer]),
  );
  const ids = entries.map(({ at }) => textAt(model, ["options", at, "id"]));
  const lettered = ids.every((id) => /^[A-Za-z\d]$/.test(id)) && new Set(ids).size === ids.length;
  return entries.map(({ at }, index) => ({
    at,
    letter: (lettered ? ids[index] : undefined) ?? letterOf(index),
    text: textAt(model, ["options", at, "text"]),
    answer: answers.get(at),
  }));
}

/** A to Z, then numbers. */
function letterOf(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : String(index + 1);
}
