import type { Claim, LineNote, Problem } from "../../../server/language/exercise-preview/preview";
import { useActions } from "./actions";
import { proseHtml } from "./markdown";
import { Code, Html, Jump, ProblemItem } from "./parts";

interface Entry {
  key: string;
  label: string;
  code: Claim["lines"][number]["code"];
  facts: string[];
  modifiers: readonly string[];
  note: LineNote | undefined;
}

/** The codes of a claim one below the other; for an instructor with titles, reasons and evidence. */
export function Reasons({ claim, problems = [] }: { claim: Claim<LineNote>; problems?: readonly Problem[] }) {
  const diagnoses = claim.diagnoses.map(
    ({ label, code, presentOnAdmission, note }): Entry => ({
      key: `diagnosis ${label}`,
      label,
      code,
      facts: presentOnAdmission ? [`present on admission: ${presentOnAdmission}`] : [],
      modifiers: [],
      note,
    }),
  );
  const procedures = claim.procedures.map(
    ({ label, code, note }): Entry => ({
      key: `procedure ${label}`,
      label,
      code,
      facts: [],
      modifiers: [],
      note,
    }),
  );
  const lines = claim.lines.map(
    ({ label, code, modifiers, pointers, units, note }): Entry => ({
      key: `line ${label}`,
      label,
      code,
      facts: [
        ...(pointers.length > 0 ? [`${pointers.length === 1 ? "diagnosis" : "diagnoses"} ${pointers.join(", ")}`] : []),
        ...(units && units !== "1" ? [`${units} units`] : []),
      ],
      modifiers,
      note,
    }),
  );
  const groups = [
    { name: "Diagnoses", entries: diagnoses },
    { name: "Procedures", entries: procedures },
    { name: "Services", entries: lines },
  ].filter(({ entries }) => entries.length > 0);
  return (
    <div class={claim.diagnoses[0] && claim.diagnoses[0].label.length > 2 ? "reasons wide-labels" : "reasons"}>
      {groups.map(({ name, entries }) => (
        <Group key={name} name={name} alone={groups.length === 1} entries={entries} problems={problems} />
      ))}
      {claim.more > 0 && <p class="more">and {claim.more} more</p>}
    </div>
  );
}

interface GroupParts {
  name: string;
  /** Whether there is no other group to tell it from. */
  alone: boolean;
  entries: Entry[];
  problems: readonly Problem[];
}

function Group({ name, alone, entries, problems }: GroupParts) {
  return (
    <div class="group">
      <p class={alone ? "unseen" : "group-name"}>{name}</p>
      <ol>
        {entries.map((entry) => (
          <Reason key={entry.key} entry={entry} problems={problems} />
        ))}
      </ol>
    </div>
  );
}

function Reason({ entry, problems }: { entry: Entry; problems: readonly Problem[] }) {
  const { code, facts, label, modifiers, note } = entry;
  const found = (note?.problems ?? []).flatMap((at) => problems[at] ?? []);
  return (
    <li class="reason">
      <span class="label">{label}</span>
      <div class="what">
        <p class="head">
          <Code code={code} place={note?.place} />
          {modifiers.map((modifier, index) => (
            <span key={`${index} ${modifier}`} class="code modifier">
              -{modifier}
            </span>
          ))}{" "}
          {note?.title && <span class={note.official ? "title" : "title in-our-words"}>{note.title}</span>}
          {facts.map((fact) => (
            <span key={fact} class="fact">
              {" "}
              {fact}
            </span>
          ))}{" "}
          {(note?.findings ?? []).map((finding) => (
            <Jump key={finding} className="badge wrong" to={`audit-${finding + 1}`}>
              wrong: finding {finding + 1}
            </Jump>
          ))}
          {note?.optional && <span class="badge optional">optional</span>}
        </p>
        {note && <Why note={note} />}
        {found.length > 0 && (
          <ul class="problems">
            {found.map((problem, index) => (
              <ProblemItem key={`${index} ${problem.rule}`} problem={problem} />
            ))}
          </ul>
        )}
      </div>
    </li>
  );
}

function Why({ note }: { note: LineNote }) {
  const { line } = useActions();
  const known = note.modifiers.filter(({ title }) => title);
  return (
    <>
      {known.map(({ modifier, title }, index) => (
        <p key={`${index} ${modifier}`} class="modifier-title">
          <span class="code">-{modifier}</span> {title}
        </p>
      ))}
      {note.rationale && <Html className="prose" html={proseHtml(note.rationale)} />}
      {note.evidence.length > 0 && (
        <p class="evidence">
          Chart:
          {note.evidence.map((number, index) => (
            <button key={`${index} ${number}`} type="button" class="link evidence-line" onClick={() => line(number)}>
              line {number}
            </button>
          ))}
        </p>
      )}
    </>
  );
}
