import type { Curriculum } from "./curriculum";
import type { DocumentSummary, Section } from "./document-summary";

/** A section of an exam and what prepares for it. */
export interface SectionCoverage {
  section: Section;
  exercises: readonly DocumentSummary[];
}

/** How far a curriculum prepares for the exam of a credential. */
export interface Coverage {
  credential: DocumentSummary;
  sections: readonly SectionCoverage[];
  /** Exercises for the credential that name none of its sections. */
  elsewhere: readonly DocumentSummary[];
}

/** Compares the exercises for a credential with the sections of its exam. */
export function coverageOf(credential: DocumentSummary, curriculum: Curriculum): Coverage {
  const exercises = exercisesFor(credential, curriculum);
  const bySection = new Map<string, DocumentSummary[]>(credential.sections.map(({ text }) => [text, []]));
  const elsewhere: DocumentSummary[] = [];
  for (const exercise of exercises) {
    const section = exercise.section && bySection.get(exercise.section.text);
    (section ?? elsewhere).push(exercise);
  }
  return {
    credential,
    sections: credential.sections.map((section) => ({ section, exercises: bySection.get(section.text) ?? [] })),
    elsewhere,
  };
}

/** The share of an exam that something prepares for, from 0 to 1: of its questions, or of its sections where those are not counted. */
export function coveredShare({ sections }: Coverage): number {
  const weight = ({ questions }: Section) => questions ?? 1;
  const all = sections.reduce((sum, { section }) => sum + weight(section), 0);
  const covered = sections.reduce(
    (sum, { section, exercises }) => sum + (exercises.length > 0 ? weight(section) : 0),
    0,
  );
  return all === 0 ? 0 : covered / all;
}

/** Documents that prepare for a credential: those of another kind that refer to it. */
function exercisesFor(credential: DocumentSummary, curriculum: Curriculum): DocumentSummary[] {
  if (!credential.id) return [];
  return curriculum.referrers(credential.kind, credential.id.text).filter(({ kind }) => kind !== credential.kind);
}
