import { type Formatter, levelOf, messageOf, shownPath } from "../report";
import { xmlDocument, xmlText } from "./xml";

/** Checkstyle's report, which many CI servers and review tools read: a file each, an error each. */
export const checkstyle: Formatter = ({ cwd, results }) =>
  xmlDocument({
    checkstyle: {
      "@version": "4.3",
      file: results.map(({ path, diagnostics }) => ({
        "@name": xmlText(shownPath(cwd, path)),
        error: diagnostics.map((finding) => ({
          "@line": finding.range.start.line + 1,
          "@column": finding.range.start.character + 1,
          "@severity": levelOf(finding.severity),
          "@message": xmlText(messageOf(finding)),
          "@source": `chartkey.${finding.code}`,
        })),
      })),
    },
  });
