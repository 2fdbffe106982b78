import { plain } from "../plain";
import { countSentence, type Formatter, levelOf, messageOf, shownPath } from "../report";

/** A summary has room for 1 MB on GitHub, and nobody reads so much. In findings. */
const MOST = 200;

/** A summary for a CI job's page: the figures, then the findings in a table. */
export const markdown: Formatter = (report) => {
  const rows = report.results.flatMap(({ path, diagnostics }) => {
    const shown = plain(shownPath(report.cwd, path));
    return diagnostics.map((finding) => {
      const { line, character } = finding.range.start;
      const place = `${code(shown)}:${line + 1}:${character + 1}`;
      return `| ${levelOf(finding.severity)} | ${place} | ${prose(messageOf(finding))} | ${code(String(finding.code))} |`;
    });
  });
  const more = rows.length > MOST ? `\nAnd ${(rows.length - MOST).toLocaleString("en")} more.\n` : "";
  const table = `\n| Level | Where | What | Rule |\n| --- | --- | --- | --- |\n${rows.slice(0, MOST).join("\n")}\n`;
  return `## Chartkey\n\n${countSentence(report)}\n${rows.length > 0 ? table : ""}${more}`;
};

/** A message with what it quotes in backticks set as code. */
function prose(text: string): string {
  return text
    .split(/`([^`]*)`/)
    .map((part, index) => (index % 2 === 1 ? code(part) : literal(part)))
    .join("");
}

/** Markdown's own code marks cannot hold every text of a table; this element can. */
function code(text: string): string {
  return `<code>${literal(text)}</code>`;
}

/** A text that means nothing to Markdown or HTML, whatever it holds. */
function literal(text: string): string {
  return text.replace(/[\\`*_~[\]<>|#&:!@{}]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
