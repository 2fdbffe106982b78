import { isMap, isScalar } from "yaml";
import type { Slot } from "../../curriculum/model";
import { placeAt, sourceOf, spanOf } from "../../yaml/nodes";
import type { Span } from "../../yaml/span";
import { type AnswerRule, answerRule } from "../answers/answer-rule";
import { hasModifiers } from "../answers/circumstances";
import type { CodedAnswer, CodedProcedure } from "../answers/coded-answer";
import type { Exercise } from "../answers/exercise";
import type { Outline } from "../answers/outline";
import type { RuleFinding } from "../rule";
import { againstScenario } from "./scenario-side";
import { placeOf, type SidedPlace } from "./sided-modifiers";

/** The body site of an exercise, as far as it says. */
interface BodySite {
  region: string;
  side: "left" | "right" | "both" | undefined;
  which: string;
  span: Span;
}

/** A modifier, the body site and the side in a code's title that disagree. */
export const lateralityConflict: AnswerRule = answerRule({
  id: "laterality-conflict",
  level: "error",
  summary: "A modifier, the body site and the side in a code's title that disagree.",
  when: [hasModifiers, hasBodySite],
  judge(answer) {
    const site = bodySite(answer.exercise);
    return [
      ...answer.procedures.flatMap((line) => [
        ...withinLine(line),
        ...againstTitle(line),
        ...(site ? againstSite(line, site, answer) : againstScenario(line, answer)),
      ]),
      ...(site ? titlesAgainstSite(site, answer) : []),
    ];
  },
});

function hasBodySite({ exercise }: Outline): boolean {
  return exercise.model.yaml.fields.has("bodySite");
}

function sided(line: CodedProcedure): { slot: Slot; place: SidedPlace }[] {
  return line.line.modifiers.flatMap((slot) => {
    const place = placeOf(slot.text);
    return place ? [{ slot, place }] : [];
  });
}

/** A finger, toe or eyelid of one side with the modifier of the other. LT with RT is `modifier-misuse`. */
function withinLine(line: CodedProcedure): RuleFinding[] {
  const all = sided(line);
  const plain = all.filter(({ place }) => !place.region);
  const [side] = plain;
  if (!side || plain.length > 1) return [];
  return all.flatMap(({ slot, place }) =>
    place.region && place.side !== side.place.side
      ? [
          {
            message: `${slot.text} is ${place.label}, and ${side.slot.text} says ${side.place.side}: the line contradicts itself. Keep the one that the record supports.`,
            span: slot.span,
            nearby: [{ span: side.slot.span, message: `${side.slot.text} says ${side.place.side}.` }],
          },
        ]
      : [],
  );
}

/** A supply that is made for one side, with the modifier of the other. */
function againstTitle(line: CodedProcedure): RuleFinding[] {
  const said = line.system === "hcpcs" && line.entry ? sideIn(line.entry.title) : undefined;
  const all = sided(line);
  if (!said || all.length !== 1) return [];
  return all.flatMap(({ slot, place }) =>
    place.side === said
      ? []
      : [
          {
            message: `\`${line.code}\` is for the ${said} side, and ${slot.text} says ${place.side}. Choose the code of the other side, or the other modifier.`,
            span: slot.span,
            nearby: [{ span: line.span, message: `Its title says ${said}.` }],
          },
        ],
  );
}

function againstSite(line: CodedProcedure, site: BodySite, { procedures }: CodedAnswer): RuleFinding[] {
  const found: RuleFinding[] = [];
  const nearby = [{ span: site.span, message: "The body site of the exercise." }];
  const all = sided(line);
  const bilateral = line.line.modifiers.find(({ text }) => text === "50");
  const oneSide = site.side === "left" || site.side === "right" ? site.side : undefined;
  // Another line for the site of the exercise: this one may well be about another place.
  const elsewhere = procedures.some(
    (other) => other !== line && sided(other).some(({ place }) => place.side === oneSide),
  );
  if (oneSide && bilateral && all.length === 0 && !elsewhere) {
    found.push({
      message: `50 says both sides, and the body site is the ${oneSide} one. Use ${oneSide === "left" ? "LT" : "RT"}, or mend \`bodySite\`.`,
      span: bilateral.span,
      nearby,
    });
  }
  // Two sides on one line are the matter of another rule.
  if (new Set(all.map(({ place }) => place.side)).size > 1) return found;
  for (const { slot, place } of all) {
    if (oneSide && place.side !== oneSide) {
      if (!elsewhere) {
        found.push({
          message: `${slot.text} is ${place.label}, and the body site is the ${oneSide} one: the claim names the wrong side. Change the modifier, or \`bodySite\`.`,
          span: slot.span,
          nearby,
        });
      }
    } else if (place.region && otherDigit(place, site) && procedures.length === 1) {
      found.push({
        message: `${slot.text} is ${place.label}, and the body site is the ${[site.side === "both" ? "" : site.side, site.which, site.region].filter(Boolean).join(" ")}. Change the modifier, or \`bodySite\`.`,
        span: slot.span,
        nearby,
      });
    }
  }
  return found;
}

/** Whether a modifier and the body site name different fingers, toes or eyelids. */
function otherDigit(place: SidedPlace, { region, which }: BodySite): boolean {
  const named = REGIONS.find(([, pattern]) => pattern.test(`${which} ${region}`))?.[0];
  if (!named) return false;
  if (named !== place.region) return true;
  const known = NAMES[named].find((names) => names.includes(which));
  return known !== undefined && !known.includes(place.which);
}

type Region = NonNullable<SidedPlace["region"]>;

const REGIONS: readonly [Region, RegExp][] = [
  ["eyelid", /\beyelids?\b/i],
  ["toe", /\b(?:toes?|hallux)\b/i],
  ["finger", /\b(?:fingers?|thumbs?)\b/i],
];

/** Words for the same one. The first finger may be the thumb or the index: it is in no list. */
const NAMES: Record<Region, readonly (readonly string[])[]> = {
  eyelid: [["upper"], ["lower"]],
  finger: [
    ["thumb"],
    ["index", "second"],
    ["middle", "third", "long"],
    ["ring", "fourth"],
    ["little", "fifth", "small", "pinky"],
  ],
  toe: [["great", "big", "first", "hallux"], ["second"], ["third"], ["fourth"], ["fifth", "little", "small"]],
};

/** A diagnosis whose title names the other side of the same region. */
function titlesAgainstSite(site: BodySite, { diagnoses }: CodedAnswer): RuleFinding[] {
  const region = /[a-z]{5}/i.exec(site.region)?.[0].toLowerCase();
  if (!region || (site.side !== "left" && site.side !== "right")) return [];
  return diagnoses.flatMap(({ code, entry, span }) => {
    const side = entry?.title.toLowerCase().includes(region) ? sideIn(entry.title) : undefined;
    if (!side || side === site.side) return [];
    return [
      {
        message: `\`${code}\` names the ${side} side, and the body site is the ${site.side} one. Choose the code of the other side, or mend \`bodySite\`.`,
        span,
        nearby: [{ span: site.span, message: "The body site of the exercise." }],
      },
    ];
  });
}

/** The one side that a title names. */
function sideIn(title: string): "left" | "right" | undefined {
  const left = /\bleft\b/i.test(title);
  const right = /\bright\b/i.test(title);
  return left === right ? undefined : left ? "left" : "right";
}

function bodySite({ model }: Exercise): BodySite | undefined {
  const node = placeAt(model.yaml.document, ["bodySite"])?.node;
  if (!isMap(node)) return undefined;
  const text = (name: string) => {
    const field = placeAt(model.yaml.document, ["bodySite", name])?.node;
    return isScalar(field) && field.value !== null ? sourceOf(field).trim().toLowerCase() : "";
  };
  const side = text("side");
  return {
    region: text("region"),
    side: side === "left" || side === "right" || side === "both" ? side : undefined,
    which: text("which"),
    span: spanOf(node),
  };
}
