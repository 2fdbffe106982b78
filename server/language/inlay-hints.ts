import { type InlayHint, InlayHintKind, type Range } from "vscode-languageserver-types";
import type { Curriculum } from "../curriculum/curriculum";
import type { Snapshot } from "../curriculum/snapshot";

/** VS Code cuts a hint off that is longer (editor.inlayHints.maximumLength). In characters. */
const LONGEST = 43;

/** The short title behind each code of a range, so that a key can be read without looking codes up. */
export function inlayHints(snapshot: Snapshot, range: Range, { codes }: Curriculum): InlayHint[] {
  const from = snapshot.offsetAt(range.start);
  const to = snapshot.offsetAt(range.end);
  return snapshot.models.flatMap(({ start, model }) =>
    model.slots.flatMap((slot): InlayHint[] => {
      if (!slot.schema["x-code"] || start + slot.span.end < from || start + slot.span.start > to) return [];
      const code = codes.find(slot.text);
      if (!code) return [];
      const title = code.title.length <= LONGEST ? code.title : code.shortTitle;
      return [
        {
          position: snapshot.positionAt(start + slot.span.end),
          label: title.length > LONGEST ? `${title.slice(0, LONGEST).replace(/[\s,;(]+\S*$/, "")}…` : title,
          kind: InlayHintKind.Type,
          paddingLeft: true,
          ...(title === code.title ? {} : { tooltip: code.title }),
        },
      ];
    }),
  );
}
