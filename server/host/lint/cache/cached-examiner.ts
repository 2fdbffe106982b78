import { fileUri } from "../../file-uri";
import type { Examiner } from "../examine";
import { unpack } from "../packed";
import type { KnownFiles, Look } from "./known-files";

/** How long the loop may go on before it lets others in, in milliseconds. */
const SLICE = 10;

/**
 * Asks another examiner only about files that are not as they were when it was last asked. What a file says by itself
 * is all that is remembered here; what others make of it is found anew.
 */
export function cachedExaminer(inner: Examiner, known: KnownFiles): Examiner {
  return {
    async examine(paths, settings, each) {
      const missing = new Map<string, Look>();
      const byOf = known.judges(settings);
      let slice = performance.now();
      let done = 0;
      for (const path of paths) {
        const look = known.look(path, byOf(path));
        const packed = look.entry && known.packedOf(look.entry);
        if (packed !== undefined) {
          done++;
          each(path, unpack(packed, fileUri(path)));
        } else missing.set(path, look);
        if (performance.now() - slice <= SLICE) continue;
        settings.onProgress?.(done, paths.length);
        await new Promise((proceed) => setImmediate(proceed));
        settings.signal?.throwIfAborted();
        slice = performance.now();
      }
      if (missing.size === 0) return;
      const onProgress = (more: number) => settings.onProgress?.(done + more, paths.length);
      await inner.examine([...missing.keys()], { ...settings, onProgress, hashed: true }, (path, examined) => {
        const look = missing.get(path);
        if (look) known.remember(path, examined, look, byOf(path));
        each(path, examined);
      });
    },
  };
}
