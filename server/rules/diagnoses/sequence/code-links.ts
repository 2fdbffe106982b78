import { isNoted, SEQUENCE_NOTED } from "../../../codesets/noted";
import type { Code } from "../../../codesets/pack/code";
import type { CodeSet } from "../../../codesets/pack/code-set";
import type { CodeNote } from "../../../codesets/pack/pack-source";
import { type Named, namedIn } from "./named";

/** Which codes the Tabular List and the Alphabetic Index put before or behind a code. */
export interface CodeLinks {
  /** «Code first»: what stands before it. */
  causes: readonly Named[];
  /** Whether one of its causes must be there: the note has no «if applicable». */
  needsCause: boolean;
  /** Whether `causes` are all that there are: the note gives no mere examples. */
  causesListed: boolean;
  /** «Use additional code» for a manifestation, an organism, a stage: what stands behind it. */
  followers: readonly Named[];
  /** Everything that a «use additional code» note names, also what only may be there. */
  companions: readonly Named[];
  /** What such notes name without an «if» or «any»: one of them, where the guidelines ask for a second code. */
  required: readonly Named[];
  /** Codes in the square brackets of the index: its manifestations. */
  manifestations: readonly Named[];
  /** Whether what `required` names are only examples. */
  requiredOpen: boolean;
}

const known = new WeakMap<CodeSet, Map<number, CodeLinks>>();

/** What no note says anything of. */
const UNLINKED: CodeLinks = {
  causes: [],
  needsCause: false,
  causesListed: false,
  followers: [],
  companions: [],
  required: [],
  manifestations: [],
  requiredOpen: false,
};

/** The links of a code, its category's included; read from the notes once for every code that is asked for. */
export function linksOf(set: CodeSet, code: Code): CodeLinks {
  if (!isNoted(set, code, SEQUENCE_NOTED)) return UNLINKED;
  let links = known.get(set);
  if (!links) {
    links = new Map();
    known.set(set, links);
  }
  let own = links.get(code.index);
  if (!own) {
    own = read(code);
    links.set(code.index, own);
  }
  return own;
}

/** Whether the Alphabetic Index has a code in brackets behind the one whose links are given. */
export function isPair({ manifestations }: CodeLinks, manifestation: Code): boolean {
  if (manifestations.length === 0) return false;
  return [manifestation, ...manifestation.ancestors].some(({ code }) =>
    manifestations.some(({ text }) => text === code),
  );
}

const CONDITIONAL =
  /\bif (?:applicable|known|desired|present|any)\b|\bany (?:associated|underlying|continuing|sequelae)\b|\bthe associated\b|\btype or site\b/i;
/** «, as: (033.0-033.9)» gives no example but the codes themselves. */
const EXAMPLES = /\bsuch as\b|\bas\s*:(?!\s*\()|,\s*as\b(?!\s*:\s*\()|\bdisease as\b|\bcondition as\b|classifiable/i;
/** What a note says of the company of a code, not of its sequence. */
const COMPANY = /\bany\b|\bassociated\b|\bpresence of\b|\bcomplications?\b|\bsymptoms\b|\bthe cause\b|\bcause of\b/i;
const OPTIONAL = /\bany\b|\bassociated\b|\bpresence of\b/i;

function read(code: Code): CodeLinks {
  const { ancestors } = code;
  // What is said of a chapter or block is said of too much to be a sequence.
  const holders = [...ancestors.filter(({ level }) => level === "category" || level === "code"), code];
  const notes = holders.flatMap((holder) => holder.notes).filter((note) => isForDigit(note, code));
  const first = notes.filter(({ kind }) => kind === "codeFirst");
  const additional = notes.filter(({ kind }) => kind === "useAdditional");
  const wanted = additional.filter(({ text }) => !CONDITIONAL.test(text) && !OPTIONAL.test(text));
  const strict = first.filter(({ text }) => !CONDITIONAL.test(text));
  return {
    causes: first.flatMap(namedIn),
    needsCause: strict.length > 0,
    causesListed: strict.length > 0 && strict.every(({ text, codes }) => codes.length > 0 && !EXAMPLES.test(text)),
    followers: additional.filter(saysSequence).flatMap(namedIn),
    companions: additional.flatMap(namedIn),
    required: wanted.flatMap(namedIn),
    requiredOpen: wanted.some(({ text }) => EXAMPLES.test(text)),
    manifestations: holders.flatMap(({ manifestations }) =>
      manifestations.map((text) => ({ text, digits: undefined })),
    ),
  };
}

/** Some notes stand under a row of a fifth-digit table, and say so. */
function isForDigit({ text }: CodeNote, { code }: Code): boolean {
  const digits = / for fifth digit (\d(?: or \d)*)$/.exec(text)?.[1];
  return digits === undefined || (/\.\d\d$/.test(code) && digits.includes(code.charAt(code.length - 1)));
}

function saysSequence({ text }: CodeNote): boolean {
  return /\bidentify manifestations?\b/i.test(text) || !COMPANY.test(text);
}
