import { isMap } from "yaml";
import { answersOf } from "../../curriculum/answers";
import type { DocumentModel } from "../../curriculum/model";
import type { Path } from "../../yaml/nodes";
import type { Span } from "../../yaml/span";
import { typeOf } from "./circumstances";
import type { View } from "./preview";
import { entriesAt, fieldSpan, hasField, textAt } from "./reading";
import { optionsOf } from "./student-view";

/** What is still to be written, and where. */
export interface Gap {
  message: string;
  span: Span;
}

/**
 * What a view cannot show because it is not written yet, in the order of the page. To a student's view nothing is
 * said of the key, not even that there is none.
 */
export function gapsOf(model: DocumentModel, view: View): Gap[] {
  const { root, problems, text } = model.yaml;
  const broken = problems.slice(0, 1).map(({ start, end }) => ({
    message: "The YAML cannot be read here: what follows may be missing below.",
    span: { start, end },
  }));
  if (!root && broken.length === 0) {
    const message = "Nothing is written yet. Press Ctrl+Space in the file for the outline of an exercise.";
    return [{ message, span: { start: 0, end: Math.min(text.length, 1) } }];
  }
  // Where not even fields can be told apart, what is missing is not known.
  const hopeless = !isMap(root) || !HEAD.some((name) => hasField(model, [name]));
  if (hopeless && broken.length > 0) return broken;
  if (!isMap(root)) return [{ message: NO_FIELDS, span: fieldSpan(model, []) }];
  const gaps = [...sheetGaps(model), ...taskGaps(model), ...(view === "instructor" ? keyGaps(model) : [])];
  return [...broken, ...gaps.map(({ message, path }) => ({ message, span: fieldSpan(model, path) }))];
}

/** Fields that an exercise begins with. */
const HEAD = ["id", "title", "type", "scenario"];
const NO_FIELDS = "An exercise is a list of fields, such as `title: Chest pain`.";

interface PathGap {
  message: string;
  path: Path;
}

function sheetGaps(model: DocumentModel): PathGap[] {
  const empty = (name: string) => textAt(model, [name]).trim() === "";
  return [
    ...(empty("title") ? [{ message: "It has no title.", path: ["title"] }] : []),
    ...(empty("scenario") ? [{ message: "The chart is empty: write `scenario`.", path: ["scenario"] }] : []),
  ];
}

function taskGaps(model: DocumentModel): PathGap[] {
  const type = typeOf(model);
  if (!type) {
    const message = "What the student does is not said: `type` is coding, multiple-choice or audit.";
    return [{ message, path: ["type"] }];
  }
  if (type === "audit" && !answersOf(model).some(({ role }) => role === "claim")) {
    return [{ message: "There is no claim to audit: write `claim`.", path: ["claim"] }];
  }
  if (type !== "multiple-choice") return [];
  const options = optionsOf(model);
  const question = textAt(model, ["question"]).trim() === "";
  return [
    ...(question ? [{ message: "Nothing is asked: write `question`.", path: ["question"] }] : []),
    ...(options.length === 0
      ? [{ message: "There is nothing to choose from: write `options`.", path: ["options"] }]
      : []),
    ...options.flatMap(({ at, letter, text, answer }) => {
      const said = text.trim() !== "" || (answer && answer.diagnoses.length + answer.procedures.length > 0);
      return said ? [] : [{ message: `Option ${letter} says nothing yet.`, path: ["options", at] }];
    }),
    ...answersOf(model).flatMap(({ role, path, diagnoses, procedures }) => {
      if (role !== "option") return [];
      const without = [...diagnoses, ...procedures].filter(({ code }) => !code).length;
      const letter = options.find(({ at }) => at === path[1])?.letter ?? "";
      return without > 0 ? [{ message: `Option ${letter} has a line without a code.`, path }] : [];
    }),
  ];
}

function keyGaps(model: DocumentModel): PathGap[] {
  const type = typeOf(model);
  if (type === "coding") {
    const key = answersOf(model).find(({ role }) => role === "key");
    if (!key || key.diagnoses.length + key.procedures.length === 0) {
      return [{ message: "There is no key: write `answer`.", path: ["answer"] }];
    }
    const empty = (list: "diagnoses" | "procedures") =>
      key[list]
        .filter(({ code }) => !code)
        .map(({ at }) => ({
          message: `${list === "diagnoses" ? "Diagnosis" : "Line"} ${at + 1} of the key has no code.`,
          path: ["answer", list, at, "code"],
        }));
    return [...empty("diagnoses"), ...empty("procedures")];
  }
  if (type === "audit") {
    const findings = entriesAt(model, ["findings"]);
    if (findings.length === 0) {
      return [{ message: "Nothing is said to be wrong in the claim: write `findings`.", path: ["findings"] }];
    }
    return findings
      .filter(({ at }) => textAt(model, ["findings", at, "problem"]).trim() === "")
      .map(({ at }) => ({
        message: `Finding ${at + 1} does not say what is wrong.`,
        path: ["findings", at, "problem"],
      }));
  }
  if (type !== "multiple-choice") return [];
  const options = optionsOf(model);
  const marked = options.some(({ at }) => textAt(model, ["options", at, "correct"]) === "true");
  return [
    ...(options.length > 0 && !marked
      ? [{ message: "No option is marked as the right one: write `correct: true` in it.", path: ["options"] }]
      : []),
    ...options
      .filter(({ at }) => textAt(model, ["options", at, "rationale"]).trim() === "")
      .map(({ at, letter }) => ({
        message: `Option ${letter} has no rationale: say ${isMarked(model, at) ? "why it is right" : "what mistake leads there"}.`,
        path: hasField(model, ["options", at, "rationale"]) ? ["options", at, "rationale"] : ["options", at],
      })),
  ];
}

function isMarked(model: DocumentModel, at: number): boolean {
  return textAt(model, ["options", at, "correct"]) === "true";
}
