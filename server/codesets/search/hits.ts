/** What a search may answer. */
export interface SearchOptions {
  /** How many hits at most. */
  limit: number;
  /** Whether the code at a position fits the place; all do without it. */
  accepts?: (index: number) => boolean;
  /** Whether the code at a position ranks behind all others. */
  demotes?: (index: number) => boolean;
}

export interface SearchHit {
  /** Position of the code in its set. */
  index: number;
  /** Comparable from one set to another; over 1 for a code itself. */
  score: number;
}
