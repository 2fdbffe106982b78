import { createColors } from "picocolors";
import { plain } from "../plain";
import { count, type Formatter, levelOf, type Report, shownPath } from "../report";

/** Rules stand in a column, unless that would push them off a usual terminal. */
const WIDEST_MESSAGE = 90;

/** The format for people. */
export const stylish: Formatter = (report) => {
  const colours = createColors(report.colour);
  const paint = { error: colours.red, warning: colours.yellow, info: colours.cyan };
  const blocks = report.results.flatMap(({ path, diagnostics }) => {
    if (diagnostics.length === 0) return [];
    const rows = diagnostics.map(({ range, severity, message, code }) => ({
      at: `${range.start.line + 1}:${range.start.character + 1}`,
      level: levelOf(severity),
      message: plain(typeof message === "string" ? message : message.value),
      rule: String(code),
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

function summary({ results, quiet }: Report, colours: ReturnType<typeof createColors>): string {
  const { errors, warnings, infos, fixable } = count(results);
  const files = number(results.length, "file");
  if (errors + warnings + infos === 0)
    return colours.green(`${files} checked, ${quiet ? "no errors" : "nothing to report"}.`);
  const parts = [
    number(errors, "error"),
    ...(quiet ? [] : [number(warnings, "warning")]),
    ...(infos > 0 ? [number(infos, "info")] : []),
  ];
  const text = `${files} checked: ${parts.join(", ")}.`;
  const paint = errors > 0 ? colours.red : warnings > 0 ? colours.yellow : colours.cyan;
  const fixes =
    fixable > 0 ? `\n${fixable} of them can be fixed with a keystroke in VS Code (Ctrl+. on the underlined word).` : "";
  return `${paint(colours.bold(text))}${fixes}\nEach rule has a page: docs/rules/RULE.md`;
}

function number(amount: number, noun: string): string {
  return `${amount.toLocaleString("en")} ${noun}${amount === 1 ? "" : "s"}`;
}
