import type { Code } from "../codesets/pack/code";
import type { CodeNote } from "../codesets/pack/pack-source";
import { escapeMarkdown } from "./markdown";

/** How a card is written. */
export interface CodeCardOptions {
  /** The day to judge the code by, YYYY-MM-DD. */
  date?: string | undefined;
  /** The address behind a code that a note names; without it codes are plain text. */
  link?: ((reference: string) => string) | undefined;
}

const STATUS = {
  billable: "billable",
  category: "a category: choose a code below it",
  invalid: "not valid",
} as const;

/** What the Medicare Code Editor says of a code (CMS, MCE v32), for a person. */
const EDITS: Record<string, string> = {
  "female-only": "female patients only",
  "male-only": "male patients only",
  "newborn-only": "newborns only (age 0)",
  "pediatric-only": "children only (0 to 17 years)",
  "maternity-only": "maternity only (12 to 55 years)",
  "adult-only": "adults only (15 to 124 years)",
  "principal-manifestation": "a manifestation: never first",
  "principal-unacceptable": "not accepted as principal diagnosis of an inpatient stay",
  "principal-questionable-admit": "questionable as the only reason for an admission",
  "noncovered-always": "not covered by Medicare",
  "limited-coverage": "covered by Medicare within limits",
  "noncovered-los-96hr": "not covered by Medicare in a stay of less than 96 hours",
  "noncovered-over60": "not covered by Medicare over 60 years of age",
  "wrong-performed": "a wrong procedure was performed",
};

/** What the Official Guidelines say of a code, in the words of a card. */
const GUIDELINES: Record<string, string> = {
  "first-listed-only": "first-listed only, outside inpatient claims",
  "usually-first-listed": "as a rule first-listed, outside inpatient claims",
  "additional-only": "never first-listed",
  "usually-additional": "as a rule not first-listed",
  "tumor-treatment": "first, with the tumor behind it",
  rehabilitation: "first, with the condition behind it",
  "companion-required": "needs a further code",
};

const NOTES: Record<CodeNote["kind"], string> = {
  includes: "Includes",
  inclusion: "Also called",
  excludes: "Excludes",
  codeFirst: "Code first",
  useAdditional: "Use additional code",
  codeAlso: "Code also",
  fifthDigits: "Fifth digits",
  note: "Note",
};

/** Notes longer than that are cut: a card is read at a glance. In characters. */
const LONGEST_NOTE = 600;

/** Everything that is known of a code, as Markdown. */
export function codeCard(code: Code, options: CodeCardOptions = {}): string {
  const status = code.statusOn(options.date);
  const day = options.date !== undefined && status === "invalid" ? ` on ${options.date}` : "";
  const parts = [
    `**${escapeMarkdown(code.code)}** ${escapeMarkdown(code.title)}`,
    [`${code.kind}, ${STATUS[status]}${day}`, ...code.periods.map(lifeOf)].join(" · "),
  ];
  const above = code.ancestors.map(
    (ancestor) => `${linked(ancestor.code, code.system, options)} ${escapeMarkdown(ancestor.title)}`,
  );
  if (above.length > 0) parts.push(above.join(" › "));
  const { attributes } = code;
  const edits = attributes.flatMap((name) => EDITS[name] ?? []);
  if (edits.length > 0) parts.push(`Medicare Code Editor: ${edits.join("; ")}`);
  const sequence = attributes.flatMap((name) => GUIDELINES[name] ?? []);
  if (sequence.length > 0) parts.push(`Official Guidelines: ${sequence.join("; ")}`);
  parts.push(...notesOf(code, options));
  const inherited = code.ancestors.flatMap((ancestor) =>
    notesOf(ancestor, options, ["excludes", "codeFirst", "useAdditional", "codeAlso"]).map(
      (note) => `${note} *(at ${escapeMarkdown(ancestor.code)})*`,
    ),
  );
  parts.push(...inherited.slice(-4));
  if (code.manifestations.length > 0) {
    const named = code.manifestations.slice(0, 8).map((other) => linked(other, code.system, options));
    parts.push(`Manifestations to follow it: ${named.join(", ")}${code.manifestations.length > 8 ? ", …" : ""}`);
  }
  const equivalents = code.equivalents.map(
    (other) => `${escapeMarkdown(other.code)}${other.approximate ? " (about)" : ""}`,
  );
  if (equivalents.length > 0) parts.push(`ICD-10-CM from 2015-10-01 on: ${equivalents.slice(0, 6).join(", ")}`);
  const children = code.children.filter((child) => child.statusOn(options.date) !== "invalid");
  if (children.length > 0) {
    parts.push(
      children
        .slice(0, 12)
        .map((child) => `- ${linked(child.code, code.system, options)} ${escapeMarkdown(child.title)}`)
        .join("\n") + (children.length > 12 ? `\n- and ${children.length - 12} more` : ""),
    );
  }
  return parts.join("\n\n");
}

function lifeOf([from, to]: readonly [string, string?]): string {
  return to === undefined ? `from ${from} on` : `${from} to ${to}`;
}

function notesOf(code: Code, options: CodeCardOptions, kinds?: readonly CodeNote["kind"][]): string[] {
  const notes = code.notes.filter(({ kind }) => (kinds ? kinds.includes(kind) : true));
  const terms = notes.filter(({ kind }) => kind === "inclusion").map(({ text }) => text);
  const others = notes
    .filter(({ kind }) => kind !== "inclusion")
    .map(({ kind, text }) => {
      const body = text.replace(/^(?:code first|use additional code|code also)[,:]?\s*/i, "");
      return `*${NOTES[kind]}:* ${withLinks(clip(body), code.system, options)}`;
    });
  return terms.length > 0
    ? [`*${NOTES.inclusion}:* ${withLinks(clip(terms.join("; ")), code.system, options)}`, ...others]
    : others;
}

function clip(text: string): string {
  return text.length > LONGEST_NOTE ? `${text.slice(0, LONGEST_NOTE)}…` : text;
}

/** A text with a link on each code it names. */
function withLinks(text: string, system: string, options: CodeCardOptions): string {
  const pattern = /\b(?:V\d{2}(?:\.\d{1,2})?|E\d{3}(?:\.\d)?|\d{3}(?:\.\d{1,2})?|\d{2}\.\d{1,2})\b/g;
  let result = "";
  let last = 0;
  for (const match of text.matchAll(pattern)) {
    result += escapeMarkdown(text.slice(last, match.index)).replace(/^(?=\S)/, "") + linked(match[0], system, options);
    last = match.index + match[0].length;
  }
  return result + escapeMarkdown(text.slice(last));
}

function linked(code: string, system: string, { link }: CodeCardOptions): string {
  const shown = escapeMarkdown(code);
  return link ? `[${shown}](${link(`${system}:${code}`)})` : shown;
}
