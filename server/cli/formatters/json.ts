import { count, type Formatter, levelOf, shownPath } from "../report";

/** The format for other programs; its shape is a contract (docs/architecture.md). */
export const json: Formatter = ({ cwd, results }) => {
  const { errors, warnings } = count(results);
  const shown = results.map(({ path, diagnostics }) => ({
    path: shownPath(cwd, path),
    diagnostics: diagnostics.map((diagnostic) => ({
      rule: diagnostic.code,
      severity: levelOf(diagnostic.severity),
      message: diagnostic.message,
      range: diagnostic.range,
      fixable: diagnostic.data.fixes.some(({ certain }) => certain),
    })),
  }));
  return `${JSON.stringify({ version: 1, results: shown, summary: { files: results.length, errors, warnings } }, null, 2)}\n`;
};
