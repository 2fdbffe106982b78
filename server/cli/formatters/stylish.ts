import { createColors } from "picocolors";
import { plain } from "../plain";
import { count, countSentence, type Formatter, levelOf, messageOf, type Report, shownPath } from "../report";

/** Rules stand in a column, unless that would push them off a usual terminal. */
const WIDEST_MESSAGE = 90;

/** The format for people. */
export const stylish: Formatter = (report) => {
  const colours = createColors(report.colour);
  const paint = { error: colours.red, warning: colours.yellow, info: colours.cyan };
  const blocks = report.results.flatMap(({ path, diagnostics }) => {
    if (diagnostics.length === 0) return [];
    const rows = diagnostics.map((finding) => ({
      at: `${finding.range.start.line + 1}:${finding.range.start.character + 1}`,
      level: levelOf(finding.severity),
      message: messageOf(finding),
      rule: String(finding.code),
    }));
    const width = Math.max(...rows.map(({ at }) => at.length));
    const lengths = rows.map(({ message }) => message.length).filter((length) => length <= WIDEST_MESSAGE);
    const messageWidth = Math.max(0, ...lengths);
    const lines = rows.map(({ at, level, message, rule }) =>
      [
        ` ${colours.dim(at.padStart(width + 1))}`,
        paint[level](level.padEnd(7)),
        message.padEnd(messageWidth),
        colours.dim(rule),
      ].join("  "),
    );
    const heading = plain(shownPath(report.cwd, path));
    return [`${colours.underline(heading)}\n${lines.join("\n")}\n`];
  });
  return `${blocks.join("\n")}${blocks.length > 0 ? "\n" : ""}${summary(report, colours)}\n`;
};

function summary(report: Report, colours: ReturnType<typeof createColors>): string {
  const { errors, warnings, infos, fixable, certain } = count(report.results);
  const text = countSentence(report);
  if (errors + warnings + infos === 0) return colours.green(text);
  const paint = errors > 0 ? colours.red : warnings > 0 ? colours.yellow : colours.cyan;
  const sure = certain > 0 ? `, ${certain} by chartkey lint --fix` : "";
  const fixes =
    fixable > 0
      ? `\n${fixable} of them can be fixed with a keystroke in VS Code (Ctrl+. on the underlined word)${sure}.`
      : "";
  return `${paint(colours.bold(text))}${fixes}\nMore about a rule: chartkey explain RULE`;
}
