import type { Ncci, Pair } from "../../../codesets/ncci/ncci";
import type { NcciSetting } from "../../../codesets/ncci/ncci-source";
import { type AnswerRule, answerRule } from "../../answers/answer-rule";
import { hasSeveralServices } from "../../answers/circumstances";
import type { CodedAnswer, CodedProcedure } from "../../answers/coded-answer";
import type { RuleFinding } from "../../rule";
import { dropLine } from "../line-edits";
import { setsApart } from "./ncci-modifiers";
import { hasTable, ncciSettingOf, ncciSeverity } from "./ncci-scope";

/** Two services that Medicare does not pay together, by the tables that the user has installed. */
export const ncciEdit: AnswerRule = answerRule({
  id: "ncci-edit",
  level: "error",
  summary: "Two services that NCCI does not let be paid together, or only with a modifier that is not there.",
  when: [hasSeveralServices],
  judge(answer) {
    const { exercise, procedures } = answer;
    const setting = ncciSettingOf(exercise);
    const severity = ncciSeverity(exercise);
    // Without a second service the tables need not be opened.
    const services = procedures.filter(({ system }) => system !== "icd9cm");
    const { date } = exercise;
    if (!setting || !severity || !date || services.length < 2) return [];
    const { ncci } = exercise.codes;
    if (!ncci?.has("ptp", setting)) return [];
    return editsAmong(services, ncci, date, setting)
      .filter(({ pair, column1, column2 }) => !pair.modifierAllowed || !setsApart(column1, column2, date))
      .map((edit) => ({ severity, ...found(edit, answer) }));
  },
  knows: ({ exercise }) => hasTable("ptp", exercise),
});

interface Edit {
  pair: Pair;
  column1: CodedProcedure;
  column2: CodedProcedure;
}

/** Every edit in force between lines, said once for two codes however many lines they have. */
function editsAmong(
  services: readonly CodedProcedure[],
  ncci: Ncci,
  date: string,
  setting: NcciSetting,
): readonly Edit[] {
  const edits = new Map<string, Edit>();
  for (const column1 of services) {
    for (const column2 of services) {
      const names = `${column1.code} ${column2.code}`;
      if (column1.code === column2.code || edits.has(names)) continue;
      const pair = ncci.pairOf(column1.code, column2.code, date, setting);
      if (pair) edits.set(names, { pair, column1, column2 });
    }
  }
  return [...edits.values()];
}

function found({ pair, column1, column2 }: Edit, { exercise }: CodedAnswer): RuleFinding {
  const codes = `\`${column2.code}\` is not paid beside \`${column1.code}\``;
  const misplaced = column1.modifiers.find((modifier) => /^(?:59|X[EPSU])$/.test(modifier));
  const advice = !pair.modifierAllowed
    ? "and no modifier changes that. Report the first alone"
    : misplaced
      ? `and ${misplaced} counts on the line of \`${column2.code}\` only. Put it there, if the services were apart`
      : "unless they were apart and a modifier says so. Take it out, or add 59 or the site";
  return {
    message: `NCCI, from ${pair.from}: ${codes}, ${advice}.`,
    span: column2.span,
    nearby: [{ span: column1.span, message: "The service that includes it." }],
    fixes: dropLine(exercise.model, column2.line, `Take out ${column2.code}`),
  };
}
