import type { Configuration } from "../../curriculum/configuration";
import type { Curriculum } from "../../curriculum/curriculum";
import { choiceOf } from "../../curriculum/options";
import { type PlacedModel, Snapshot } from "../../curriculum/snapshot";
import { type CodedAnswer, codedAnswers } from "../../rules/answers/coded-answer";
import { breachesOf } from "../../rules/answers/proof";
import { check } from "../../rules/check";
import { sayingOf } from "../../rules/items/item-rule";
import { unknownCode } from "../../rules/unknown-code";
import { draftOf } from "./draft";
import { type OptionList, optionListOf } from "./option-list";
import type { Variation } from "./variation";
import { variations } from "./variations/registry";
import { writeOptions } from "./write-options";

/** A wrong option that is proved to break one rule and no other. */
export interface Distractor {
  /** What it has for codes; tells it from others. */
  saying: string;
  rule: string;
  /** What the rule says of it. */
  finding: string;
  /** Why it is wrong, for the author to go on from. */
  rationale: string;
  variation: Variation;
}

/** What can be proposed for a question, or why nothing can. */
export type Proposals = { distractors: readonly Distractor[]; list: OptionList } | { obstacle: string };

/** How many mistakes are tried; a key with many lines could be varied without end. */
const MOST_TRIED = 120;
/** How many are offered of one rule; more of the same make no better question. */
const MOST_OF_ONE_RULE = 3;

/**
 * Proposes wrong options for a multiple-choice exercise: mistakes made in its key, one at a time, of which each breaks
 * exactly one rule by the same engine that checks the file.
 * @param snapshot the file
 * @param placed the document of it
 */
export function proposeDistractors(
  snapshot: Snapshot,
  placed: PlacedModel,
  curriculum: Curriculum,
  configuration: Configuration,
): Proposals {
  const { model } = placed;
  const choice = choiceOf(model);
  if (!choice) return { obstacle: "Distractors are for an exercise with `type: multiple-choice` and options." };
  const list = optionListOf(model);
  if (!list) return { obstacle: "Write the options below each other, with a dash each, so that one can be added." };
  const keys = codedAnswers(model, curriculum.codes).filter(({ answer }) => answer.role === "option" && answer.taught);
  const [key] = keys;
  if (!key || keys.length > 1)
    return { obstacle: "Mark one option with codes as `correct: true`: distractors are its mistakes." };
  const draft = draftOf(key);
  if (!draft) return { obstacle: "A code of the correct option cannot be read: mend it first." };
  const broken = breachesOf(key)[0];
  if (broken) {
    return { obstacle: `The correct option breaks \`${broken.rule.id}\` itself: mend it first, or silence it.` };
  }
  const frame: Frame = { snapshot, text: model.yaml.text, list, curriculum, configuration, known: new Set() };
  frame.before = rulesIn(frame, model.yaml.text);
  for (const option of choice.options) frame.known.add(sayingOf(option));
  for (const { answer } of codedAnswers(model, curriculum.codes)) {
    frame.known.add(sayingOf({ at: 0, span: answer.span, correct: false, text: undefined, answer }));
  }
  const used = new Set(choice.options.flatMap(({ answer }) => answer?.breaks?.text ?? []));
  return { distractors: ranked(prove(key, frame), used), list };
}

/** A code that is in no release can be ruled out with a book alone. */
const NO_LESSON = new Set([unknownCode.id]);

interface Frame {
  snapshot: Snapshot;
  /** Of the document. */
  text: string;
  list: OptionList;
  curriculum: Curriculum;
  configuration: Configuration;
  /** What options and accepted answers say already. */
  known: Set<string>;
  /** How often each rule speaks in the document as it is. */
  before?: ReadonlyMap<string, number>;
}

function prove(key: CodedAnswer, frame: Frame): Distractor[] {
  const draft = draftOf(key);
  const found: Distractor[] = [];
  let tried = 0;
  for (const vary of variations) {
    for (const variation of draft ? vary(draft, key) : []) {
      if (++tried > MOST_TRIED) return found;
      const distractor = proveOne(variation, frame);
      if (distractor) found.push(distractor);
    }
  }
  return found;
}

/** A mistake with the one rule it breaks; undefined where that is none or several, or where another option says it. */
function proveOne(variation: Variation, frame: Frame): Distractor | undefined {
  const { list, curriculum } = frame;
  const { means } = variation;
  // Some rules judge an option only when it says that it breaks them.
  const plain = withOption(variation, means?.length === 1 ? means[0] : undefined, frame);
  const option = choiceOf(plain.model)?.options[list.count];
  const coded = codedAnswers(plain.model, curriculum.codes).find(
    ({ answer }) => answer.role === "option" && answer.path[1] === list.count,
  );
  const saying = option && sayingOf(option);
  if (!coded?.whole || !saying || frame.known.has(saying)) return undefined;
  const [breach, ...more] = breachesOf(coded);
  if (!breach || more.length > 0) return undefined;
  const { id } = breach.rule;
  if (means ? !means.includes(id) : NO_LESSON.has(id)) return undefined;
  // The file with it must be as sound as the file without it.
  const after = rulesIn(frame, withOption(variation, id, frame).text);
  if ([...after].some(([rule, times]) => times > (frame.before?.get(rule) ?? 0))) return undefined;
  frame.known.add(saying);
  return { saying, rule: id, finding: breach.findings[0]?.message ?? "", rationale: variation.rationale, variation };
}

function withOption(variation: Variation, rule: string | undefined, frame: Frame) {
  const { text, list, snapshot } = frame;
  const added = writeOptions([{ variation, rule, rationale: variation.rationale }], list);
  const whole = text.slice(0, list.end) + added + text.slice(list.end);
  return { text: whole, model: alone(snapshot, whole).documentAt(0).model };
}

/** The document as a file of its own, under the same settings. */
function alone({ uri, kind, settings }: Snapshot, text: string): Snapshot {
  return new Snapshot(uri, kind, text, 0, undefined, settings);
}

function rulesIn({ snapshot, curriculum, configuration }: Frame, text: string): Map<string, number> {
  const times = new Map<string, number>();
  for (const { rule } of check(alone(snapshot, text), curriculum, configuration)) {
    times.set(rule, (times.get(rule) ?? 0) + 1);
  }
  return times;
}

/** One of each rule first, those first that no option of the question breaks yet. */
function ranked(distractors: readonly Distractor[], used: ReadonlySet<string>): Distractor[] {
  const rounds = new Map<string, number>();
  const rank = distractors.map((distractor, order) => {
    const round = rounds.get(distractor.rule) ?? 0;
    rounds.set(distractor.rule, round + 1);
    return { distractor, order, round, again: used.has(distractor.rule) ? 1 : 0 };
  });
  return rank
    .filter(({ round }) => round < MOST_OF_ONE_RULE)
    .sort((a, b) => a.round - b.round || a.again - b.again || a.order - b.order)
    .map(({ distractor }) => distractor);
}
