import { relative, sep } from "node:path";
import { URI } from "vscode-uri";
import { type Coverage, coveredShare } from "../../curriculum/coverage";
import type { DocumentSummary } from "../../curriculum/document-summary";

/** Coverage for programs: `{ version: 1, credentials: [{ id, covered, sections: [{ title, questions, exercises }] }] }`. */
export function json(report: readonly Coverage[], cwd: string): string {
  const exercise = ({ id, uri }: DocumentSummary) => ({
    id: id?.text ?? null,
    path: relative(cwd, URI.parse(uri).fsPath).split(sep).join("/"),
  });
  const credentials = report.map((coverage) => ({
    id: coverage.credential.id?.text ?? null,
    abbreviation: coverage.credential.fields.get("abbreviation") ?? null,
    covered: Number(coveredShare(coverage).toFixed(4)),
    sections: coverage.sections.map(({ section, exercises }) => ({
      title: section.text,
      questions: section.questions ?? null,
      exercises: exercises.map(exercise),
    })),
    elsewhere: coverage.elsewhere.map(exercise),
  }));
  return `${JSON.stringify({ version: 1, credentials }, null, 2)}\n`;
}
