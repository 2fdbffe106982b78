import { relative, sep } from "node:path";
import { createColors } from "picocolors";
import { count, type Formatter, levelOf, type Report } from "../report";

/** The format for people. */
export const stylish: Formatter = (report) => {
  const colours = createColors(report.colour);
  const paint = { error: colours.red, warning: colours.yellow, info: colours.cyan };
  const blocks = report.results.flatMap(({ path, diagnostics }) => {
    const shown = diagnostics.filter((diagnostic) => !report.quiet || diagnostic.severity === 1);
    if (shown.length === 0) return [];
    const rows = shown.map(({ range, severity, message, code }) => ({
      at: `${range.start.line + 1}:${range.start.character + 1}`,
      level: levelOf(severity),
      message,
      rule: String(code),
    }));
    const width = Math.max(...rows.map((row) => row.at.length));
    const lines = rows.map(
      ({ at, level, message, rule }) =>
        `  ${colours.dim(at.padStart(width))}  ${paint[level](level.padEnd(7))}  ${message}  ${colours.dim(rule)}`,
    );
    return [`${colours.underline(relative(report.cwd, path).split(sep).join("/") || path)}\n${lines.join("\n")}\n`];
  });
  return `${blocks.join("\n")}${blocks.length > 0 ? "\n" : ""}${summary(report, colours)}\n`;
};

function summary({ results }: Report, colours: ReturnType<typeof createColors>): string {
  const { errors, warnings, infos, fixable } = count(results);
  const files = number(results.length, "file");
  if (errors + warnings + infos === 0) return colours.green(`${files} checked, nothing to report.`);
  const parts = [number(errors, "error"), number(warnings, "warning"), ...(infos > 0 ? [number(infos, "hint")] : [])];
  const text = `${files} checked: ${parts.join(", ")}.`;
  const paint = errors > 0 ? colours.red : warnings > 0 ? colours.yellow : colours.cyan;
  const fixes = fixable > 0 ? `\n${fixable} of them can be fixed with a keystroke in VS Code.` : "";
  return `${paint(colours.bold(text))}${fixes}\nEach rule has a page: docs/rules/RULE.md`;
}

function number(amount: number, noun: string): string {
  return `${amount.toLocaleString("en")} ${noun}${amount === 1 ? "" : "s"}`;
}
