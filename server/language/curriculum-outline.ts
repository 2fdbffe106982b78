import type { Range } from "vscode-languageserver-types";
import { coverageOf, coveredShare } from "../curriculum/coverage";
import type { Curriculum } from "../curriculum/curriculum";
import type { DocumentSummary } from "../curriculum/document-summary";

/** A line of the curriculum view. */
export interface OutlineEntry {
  kind: "issuer" | "credential" | "exercise" | "section" | "unassigned" | "unknown";
  /** The id of a credential or exercise, the name of an issuer; empty where an author has left it out. */
  id: string;
  label: string;
  title: string;
  /** Where it stands; groups have no place. */
  uri?: string;
  range?: Range;
  /** The lines that it takes there: the first, and the first behind it; none for the rest of the file. */
  lines?: { from: number; to: number | undefined };
  /** How much of a credential's exam has exercises, in percent; undefined where no sections are described. */
  coveredPercent?: number;
  children: OutlineEntry[];
}

const START: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/**
 * The issuers, their credentials, the exercises that prepare for each and the sections of its exam that none prepares
 * for; then the names that exercises give and no credential has, and last the exercises that name no credential at all.
 * @param curricula all of a workspace; each finds its credentials within itself
 */
export function curriculumOutline(curricula: readonly Curriculum[]): OutlineEntry[] {
  const issuers = new Map<string, OutlineEntry>();
  const unknown: OutlineEntry[] = [];
  const unassigned: OutlineEntry[] = [];
  for (const curriculum of curricula) {
    for (const credential of documentsOf(curriculum, "credential")) {
      const name = credential.fields.get("issuer") ?? "";
      const issuer = issuers.get(name) ?? group("issuer", name, name || "Without issuer");
      issuers.set(name, issuer);
      const id = credential.id?.text;
      const exercises = id === undefined ? [] : exercisesFor(curriculum, id);
      issuer.children.push(withCoverage(entry(curriculum, credential, exercises), credential, curriculum));
    }
    const missing = new Set<string>();
    for (const exercise of documentsOf(curriculum, "exercise")) {
      const names = credentialsOf(exercise);
      if (names.length === 0) unassigned.push(entry(curriculum, exercise));
      for (const name of names) if (curriculum.find("credential", name).length === 0) missing.add(name);
    }
    for (const name of missing) {
      unknown.push({
        ...group("unknown", name, name),
        title: "no such credential",
        children: exercisesFor(curriculum, name),
      });
    }
  }
  const found = sorted([...issuers.values()]);
  for (const issuer of found) issuer.children = sorted(issuer.children);
  const rest = group("unassigned", "", "Without credential");
  rest.children = sorted(unassigned);
  return [...found, ...sorted(unknown), ...(unassigned.length > 0 ? [rest] : [])];
}

/** A credential with how far its exam is prepared for, and with the sections that nothing prepares for. */
function withCoverage(line: OutlineEntry, credential: DocumentSummary, curriculum: Curriculum): OutlineEntry {
  if (credential.sections.length === 0) return line;
  const coverage = coverageOf(credential, curriculum);
  const open = coverage.sections.filter(({ exercises }) => exercises.length === 0);
  const sections = open.map(({ section: { text, questions, range } }): OutlineEntry => {
    const title = questions === undefined ? "no exercise" : `no exercise · ${asked(questions)}`;
    return { kind: "section", id: text, label: text, title, uri: credential.uri, range, children: [] };
  });
  const coveredPercent = Math.round(coveredShare(coverage) * 100);
  return { ...line, coveredPercent, children: [...line.children, ...sections] };
}

function asked(questions: number): string {
  return questions === 1 ? "1 question" : `${questions} questions`;
}

/** Also those that have no id yet: an author must see what is half-written. */
function documentsOf(curriculum: Curriculum, kind: string): DocumentSummary[] {
  return [...curriculum.uris].flatMap((uri) =>
    curriculum.documentsOf(uri).filter((document) => document.kind === kind),
  );
}

function exercisesFor(curriculum: Curriculum, id: string): OutlineEntry[] {
  const exercises = curriculum
    .referrers("credential", id)
    .filter((document) => document.kind === "exercise" && credentialsOf(document).includes(id));
  return sorted(exercises.map((exercise) => entry(curriculum, exercise)));
}

function credentialsOf(exercise: DocumentSummary): string[] {
  return exercise.references.filter(({ field }) => field === "credentials").map(({ text }) => text);
}

function entry(curriculum: Curriculum, document: DocumentSummary, children: OutlineEntry[] = []): OutlineEntry {
  const id = document.id?.text ?? "";
  const isCredential = document.kind === "credential";
  const label = document.fields.get(isCredential ? "abbreviation" : "title") ?? (id || "Without id");
  const title = (isCredential ? document.fields.get("name") : document.fields.get("type")) ?? "";
  const kind = isCredential ? "credential" : "exercise";
  const { uri } = document;
  const lines = curriculum.extentOf(document);
  return { kind, id, label, title, uri, range: document.id?.range ?? START, lines, children };
}

function group(kind: OutlineEntry["kind"], id: string, label: string): OutlineEntry {
  return { kind, id, label, title: "", children: [] };
}

function sorted(entries: OutlineEntry[]): OutlineEntry[] {
  return entries.sort((a, b) => a.label.localeCompare(b.label, "en"));
}
