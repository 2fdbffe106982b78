import { rootText } from "../../curriculum/model";
import type { CodedAnswer, CodedProcedure } from "../answers/coded-answer";
import type { RuleFinding } from "../rule";
import { placeOf } from "./sided-modifiers";

/** Parts of the body, of which a chart names the side. */
const PARTS =
  "eyes?|eyelids?|lids?|ears?|eardrums?|cheeks?|nostrils?|shoulders?|arms?|forearms?|elbows?|wrists?|hands?|thumbs?|fingers?|breasts?|lungs?|kidneys?|ureters?|groins?|testicles?|testis|ovary|hips?|thighs?|knees?|legs?|calf|ankles?|foot|feet|heels?|toes?|hallux|side";

/** A side with a part of the body at most two words behind it: «left upper eyelid», not «left the office». */
const SIDED = new RegExp(`\\b(left|right)(?:[ -](?!the\\b)\\w+){0,2}?[ -](?:${PARTS})\\b`, "i");

/**
 * A modifier for the side that the chart does not speak of. It speaks only where the chart names one side throughout
 * and no body site says it better.
 */
export function againstScenario({ line }: CodedProcedure, { exercise }: CodedAnswer): RuleFinding[] {
  const places = line.modifiers.flatMap((slot) => ({ slot, place: placeOf(slot.text) }));
  const [only, more] = places.filter(({ place }) => place);
  if (!only?.place || more) return [];
  const scenario = rootText(exercise.model, "scenario") ?? "";
  const { side } = only.place;
  const said = SIDED.exec(scenario);
  const other = side === "left" ? "right" : "left";
  // The word for the modifier's side anywhere, or both sides, and the chart is about more than one place.
  if (said?.[1]?.toLowerCase() !== other) return [];
  if (new RegExp(`\\b(?:${side}|bilateral|both)\\b`, "i").test(scenario)) return [];
  return [
    {
      severity: "warning",
      message: `${only.slot.text} is ${only.place.label}, and the scenario speaks of the ${said[0].toLowerCase()} only. Change the modifier, or mend the scenario.`,
      span: only.slot.span,
    },
  ];
}
