import { plain } from "../plain";
import { countSentence, type Formatter, levelOf, messageOf, shownPath } from "../report";

/** GitHub's names for our levels. */
const COMMANDS = { error: "error", warning: "warning", info: "notice" } as const;

/** Workflow commands, which GitHub shows as annotations in the files of a pull request, and a sentence for the log. */
export const github: Formatter = (report) => {
  const lines = report.results.flatMap(({ path, diagnostics }) =>
    diagnostics.map((finding) => {
      const { start, end } = finding.range;
      const properties: Record<string, string | number> = {
        file: shownPath(report.cwd, path),
        line: start.line + 1,
        endLine: end.line + 1,
        // Columns are for findings on one line only; GitHub's last column is inclusive.
        ...(start.line === end.line ? { col: start.character + 1 } : {}),
        ...(start.line === end.line && end.character > start.character ? { endColumn: end.character } : {}),
        title: `chartkey ${finding.code}`,
      };
      const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
      return `::${COMMANDS[levelOf(finding.severity)]} ${list.join(",")}::${escapeData(messageOf(finding))}\n`;
    }),
  );
  return `${lines.join("")}${countSentence(report)}\n`;
};

/** A command ends at the line's end, so line ends and the sign of escapes itself are escaped. */
function escapeData(text: string): string {
  return text.replace(/[%\r\n]/g, percent);
}

/** Properties also end at commas and colons. Other control characters could steer a terminal. */
function escapeProperty(text: string): string {
  return plain(text.replace(/[%\r\n:,]/g, percent));
}

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`;
}
