import { type Coverage, coveredShare } from "../../curriculum/coverage";
import { plain } from "../plain";

/** In characters. */
const BAR = 20;

/** Coverage for people: a bar a section, as long as its share of the exam's questions. */
export function text(report: readonly Coverage[]): string {
  if (report.length === 0)
    return "No credential here has an exam with sections. Describe them under `exam: sections:`.\n";
  return report.map(one).join("\n");
}

function one(coverage: Coverage): string {
  const { credential, sections, elsewhere } = coverage;
  const title = credential.fields.get("abbreviation") ?? credential.id?.text ?? "";
  const covered = Math.round(coveredShare(coverage) * 100);
  const width = Math.min(40, Math.max(...sections.map(({ section }) => section.text.length)));
  const most = Math.max(...sections.map(({ section }) => section.questions ?? 1));
  const lines = sections.map(({ section, exercises }) => {
    const length = Math.max(1, Math.round(((section.questions ?? 1) / most) * BAR));
    const bar = (exercises.length > 0 ? "█" : "░").repeat(length).padEnd(BAR);
    const asked = section.questions === undefined ? "" : `${section.questions} questions`;
    const count =
      exercises.length === 0 ? "no exercise" : exercises.length === 1 ? "1 exercise" : `${exercises.length} exercises`;
    return `  ${plain(section.text).padEnd(width)}  ${bar}  ${asked.padStart(13)}  ${count}\n`;
  });
  const rest = elsewhere.length > 0 ? `  ${elsewhere.length} more for it without one of these sections\n` : "";
  return `${plain(title)}: ${covered} % of the exam has exercises\n${lines.join("")}${rest}`;
}
