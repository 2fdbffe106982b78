import type { DocumentSummary } from "./document-summary";

/** How often keys stand in each place, over a folder. */
export interface KeyCounts {
  /** Documents with one key among options. */
  documents: number;
  /** By place, from 0: how many, and the first of their files by name. */
  places: ReadonlyMap<number, { count: number; first: string }>;
}

/** Counts where the keys of some documents stand. */
export function countKeys(documents: Iterable<DocumentSummary>): KeyCounts {
  const places = new Map<number, { count: number; first: string }>();
  let total = 0;
  for (const { key, uri } of documents) {
    if (!key) continue;
    total++;
    const known = places.get(key.at);
    if (!known) places.set(key.at, { count: 1, first: uri });
    else {
      known.count++;
      if (uri < known.first) known.first = uri;
    }
  }
  return { documents: total, places };
}

/** Where the keys of a file stand, as one string to compare. */
export function keysOf(documents: readonly DocumentSummary[]): string {
  return JSON.stringify(documents.map(({ key }) => key));
}
