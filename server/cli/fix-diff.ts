import { createTwoFilesPatch } from "diff";
import type { FixedFile } from "../host/fix/fix-files";
import { shownPath } from "./report";

/** What fixing would change, as one patch that `git apply` and `patch -p1` take. */
export function fixDiff(changes: readonly FixedFile[], cwd: string): string {
  return changes
    .map(({ path, before, after }) => {
      const shown = shownPath(cwd, path);
      const patch = createTwoFilesPatch(
        quoted(`a/${shown}`),
        quoted(`b/${shown}`),
        before,
        after,
        undefined,
        undefined,
        {
          stripTrailingCr: false,
        },
      );
      // The library's rule above each file is no part of a patch.
      return patch.replace(/^=+\n/, "");
    })
    .join("");
}

/** Names with what would end them early are quoted, as git does it. */
function quoted(name: string): string {
  return /[\u0000-\u001f"\\\u007f]/.test(name) ? JSON.stringify(name) : name;
}
