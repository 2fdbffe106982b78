import { rootText } from "../../curriculum/model";
import { type AnswerRule, answerRule } from "../answers/answer-rule";
import type { CodedAnswer, CodedProcedure } from "../answers/coded-answer";
import type { Fix } from "../finding";
import type { RuleFinding } from "../rule";
import { type Dose, dosesIn, unitsFor } from "./dose";
import { drugNames } from "./drug-names";

/** Units of a drug that are not the dose of the scenario in the unit of the code's title. */
export const drugUnits: AnswerRule = answerRule({
  id: "drug-units",
  level: "warning",
  summary: "Units of a drug that do not make the dose that the scenario gives.",
  speaksOf: ({ system, code }) => isDrug(system.id, code),
  judge: (answer) => {
    const drugs = answer.procedures.filter(({ system, code }) => isDrug(system, code));
    const scenario = rootText(answer.exercise.model, "scenario") ?? "";
    return drugs.flatMap((drug) => [...wasteAlone(drug, answer), ...wrongUnits(drug, drugs, scenario)]);
  },
});

function isDrug(system: string, code: string): boolean {
  return system === "hcpcs" && /^[JQ]/.test(code);
}

/** Discarded is what is left of a drug that was given. */
function wasteAlone({ line, code }: CodedProcedure, { procedures, whole }: CodedAnswer): RuleFinding[] {
  const waste = line.modifiers.find(({ text }) => text === "JW");
  const given = procedures.some((other) => other.code === code && !other.modifiers.includes("JW"));
  if (!waste || given || !whole) return [];
  return [
    {
      message: `JW marks what was left of \`${code}\` and thrown away; the part that was given has a line of its own, without JW. Add that line, or drop JW.`,
      span: waste.span,
    },
  ];
}

function wrongUnits(drug: CodedProcedure, drugs: readonly CodedProcedure[], scenario: string): RuleFinding[] {
  const { entry, code, line, modifiers, span } = drug;
  if (!entry || modifiers.includes("JW")) return [];
  const sameDrug = drugs.filter((other) => other.code === code && !other.modifiers.includes("JW"));
  const [each, more] = dosesIn(entry.title) ?? [];
  const given = each && !more ? doseGiven(scenario, drugNames(entry.title), each) : undefined;
  const billed = Number(line.units?.text ?? "1");
  if (!each || !given || sameDrug.length > 1 || !Number.isInteger(billed)) return [];
  const right = unitsFor(given, each);
  if (billed === right) return [];
  const fixes: Fix[] = line.units
    ? [{ title: `Change to ${right}`, edits: [{ span: line.units.span, newText: String(right) }], certain: false }]
    : [];
  return [
    {
      message: `The scenario gives ${written(given)}, and a unit of \`${code}\` is ${written(each)}: that makes ${right}, not ${billed}. Units are billed, not milligrams; a part counts as one.`,
      span: line.units?.span ?? span,
      fixes,
    },
  ];
}

/** Words that make a dose another one than what was given at this visit, or given more than once. */
const UNCLEAR =
  /\b(?:each|both|twice|times|every|daily|wasted?|discarded|thrown|vials?|per|home|held|allergic|refused|ordered|planned|another|again|repeated|second|two|three|total|taper|prescri\w+)\b|\b[x×]\s?\d/i;

/** The one dose that the scenario gives of a drug; undefined where it is not plain. */
function doseGiven(scenario: string, names: readonly string[], { kind }: Dose): Dose | undefined {
  const sentences = scenario.replace(/\s+/g, " ").split(/[.;:!?](?=\s|$)/);
  const about = sentences.filter((sentence) => names.some((name) => sentence.toLowerCase().includes(name)));
  if (/\b(?:another|again|repeated|second dose)\b/i.test(scenario)) return undefined;
  const found: Dose[] = [];
  for (const sentence of about) {
    const doses = dosesIn(sentence);
    // «No waste» is no waste.
    if (!doses || (doses.length > 0 && UNCLEAR.test(sentence))) return undefined;
    found.push(...doses);
  }
  const [only] = found;
  return found.length === 1 && only?.kind === kind ? only : undefined;
}

function written({ amount, kind }: Dose): string {
  if (kind === "units") return `${amount} ${amount === 1 ? "unit" : "units"}`;
  if (amount < 1000) return `${amount} mcg`;
  return amount < 1_000_000 ? `${amount / 1000} mg` : `${amount / 1_000_000} g`;
}
