import { type Answer, answersOf } from "../../curriculum/answers";
import { rootText } from "../../curriculum/model";
import { codedAnswers } from "../../rules/answers/coded-answer";
import { answerRuleOf, breachesOf, canJudge } from "../../rules/answers/proof";
import { typeOf } from "./circumstances";
import { layOut, lineName, list } from "./claim-layout";
import { type Audited, lineNotes, type NoteSource, problemsWithin } from "./line-notes";
import type { AuditNote, Fault, InstructorOption, InstructorTask, Key } from "./preview";
import { entriesAt, textAt } from "./reading";
import { optionsOf } from "./student-view";

/** The task with its key: what is right, why, and what the rules say of what is wrong. */
export function instructorTask(source: NoteSource): InstructorTask | undefined {
  const { model } = source;
  const answers = answersOf(model);
  const key = answers.find(({ role }) => role === "key");
  const type = typeOf(model);
  if (type === "coding") return { kind: "coding", key: key && keyOf(source, key) };
  if (type === "audit") {
    const claim = answers.find(({ role }) => role === "claim");
    if (!claim) return undefined;
    return {
      kind: "audit",
      claim: layOut(model, claim, lineNotes(source, claim, auditedLines(source))),
      findings: auditNotes(source, claim),
      corrected: key && keyOf(source, key),
    };
  }
  const options = type === "multiple-choice" ? instructorOptions(source) : [];
  return options.length > 0 ? { kind: "multiple-choice", options } : undefined;
}

function keyOf(source: NoteSource, answer: Answer): Key {
  return {
    claim: layOut(source.model, answer, lineNotes(source, answer)),
    strict: answer.strict,
    accepted: acceptedOf(source, answer),
  };
}

function acceptedOf(source: NoteSource, answer: Answer): Key["accepted"] {
  const { model } = source;
  const draw = answer.role === "option" ? list : layOut;
  const within = (other: Answer) =>
    other.role === "accepted" && answer.path.every((step, index) => other.path[index] === step);
  return answersOf(model)
    .filter(within)
    .map((other) => ({
      reason: textAt(model, [...other.path, "reason"]),
      claim: draw(model, other, lineNotes(source, other)),
      place: source.place(other.span),
    }));
}

function instructorOptions(source: NoteSource): InstructorOption[] {
  const { model } = source;
  const spans = new Map(entriesAt(model, ["options"]).map(({ at, span }) => [at, span]));
  return optionsOf(model).map(({ at, letter, text, answer }): InstructorOption => {
    const span = spans.get(at) ?? { start: 0, end: 0 };
    const correct = textAt(model, ["options", at, "correct"]) === "true";
    return {
      letter,
      text,
      claim: answer && list(model, answer, lineNotes(source, answer)),
      correct,
      rationale: textAt(model, ["options", at, "rationale"]),
      fault: correct ? undefined : faultOf(source, at),
      accepted: answer ? acceptedOf(source, answer) : [],
      problems: problemsWithin(source, span),
      place: source.place(span),
    };
  });
}

/** What the rules find in a wrong option, and whether it is what the option says. */
function faultOf({ model, codes }: NoteSource, at: number): Fault {
  const coded = codedAnswers(model, codes).find(({ answer }) => answer.role === "option" && answer.path[1] === at);
  const said = textAt(model, ["options", at, "breaks"]) || undefined;
  const rule = said === undefined ? undefined : answerRuleOf(said);
  const own = coded && rule ? rule.judge(coded) : [];
  const others = coded ? breachesOf(coded).filter((breach) => breach.rule !== rule) : [];
  const found = [...(rule ? [{ rule, findings: own }] : []), ...others].flatMap(({ rule, findings }) =>
    findings.slice(0, 1).map(({ message }) => ({ rule: rule.id, message })),
  );
  const provable = coded && (said === undefined || (rule && canJudge(rule, coded)));
  const proved = said === undefined ? found.length > 0 : own.length > 0;
  return { said, proof: proved ? "proved" : provable ? "not-found" : "not-provable", found };
}

/** What each finding of an audit is about, in their order. */
function auditedLines({ model }: NoteSource): Audited[] {
  return entriesAt(model, ["findings"]).map(({ at }): Audited => {
    const diagnosis = textAt(model, ["findings", at, "diagnosis"]);
    const procedure = textAt(model, ["findings", at, "procedure"]);
    return diagnosis
      ? { list: "diagnosis", number: diagnosis }
      : { list: procedure ? "procedure" : undefined, number: procedure };
  });
}

function auditNotes(source: NoteSource, claim: Answer): AuditNote[] {
  const { model, place } = source;
  const audited = auditedLines(source);
  return entriesAt(model, ["findings"]).map(({ at, span }, index) => {
    const field = (name: string) => textAt(model, ["findings", at, name]);
    const about = audited[index];
    return {
      line: about?.list ? lineName(model, claim, about.list, about.number) : "The whole claim",
      rule: field("rule") || undefined,
      problem: field("problem"),
      correction: field("correction"),
      place: place(span),
    };
  });
}

/** Why the key is right as a whole. */
export function rationaleOf({ model }: NoteSource): string {
  return rootText(model, "rationale") ?? "";
}
