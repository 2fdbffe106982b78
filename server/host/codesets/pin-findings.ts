import { type CodeLibrary, emptyLibrary } from "../../codesets/library";
import type { Configuration } from "../../curriculum/configuration";
import type { Snapshot } from "../../curriculum/snapshot";
import { codeSetPin } from "../../rules/configuration/code-set-pin";
import type { Finding } from "../../rules/finding";
import { levelIn } from "../../rules/levels";
import { placeAt, spanOf } from "../../yaml/nodes";
import { pinProblems } from "./pins";

/**
 * What is wrong with the code sets that a configuration pins.
 * @param snapshot of the configuration's file
 * @param root the folder it holds in, absolute
 */
export function pinFindings(
  snapshot: Snapshot,
  root: string,
  configuration: Configuration,
  codes: CodeLibrary = emptyLibrary,
): Finding[] {
  const severity = levelIn(configuration, codeSetPin.id, codeSetPin.level);
  if (!severity) return [];
  const [document] = snapshot.stream;
  return pinProblems(root, configuration, codes).map(({ system, field, message }) => {
    const place = placeAt(document?.yaml.document, ["codeSets", system, field]);
    const span = place?.node ? spanOf(place.node) : { start: 0, end: 0 };
    const start = document?.start ?? 0;
    return { rule: codeSetPin.id, severity, message, span: { start: span.start + start, end: span.end + start } };
  });
}
