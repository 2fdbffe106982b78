import { createHash } from "node:crypto";
import { pathFrom } from "../globs";

/** One of several runs that share the files of a catalogue. */
export interface Shard {
  /** From 1. */
  index: number;
  of: number;
}

/**
 * The files that are a shard's to report. Every file is in exactly one shard, and stays there as others come and go.
 * @param files absolute
 * @param cwd what paths are taken from, so that two checkouts agree
 */
export function filesOfShard(files: readonly string[], cwd: string, { index, of }: Shard): string[] {
  return files.filter((file) => {
    const hash = createHash("sha256").update(pathFrom(cwd, file)).digest();
    return hash.readUInt32BE(0) % of === index - 1;
  });
}
