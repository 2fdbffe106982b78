/** A word of a query, ready to be looked up. */
export interface SpokenWord {
  stemmed: string;
  typed: string;
  /** The last one may be half typed. */
  unfinished: boolean;
  /** What it counts beside the others. */
  weight: number;
}

/** One way to say a query. */
export interface SpokenQuery {
  words: readonly SpokenWord[];
  /** Whether it says that something is not there. */
  denies: boolean;
  /** What an answer to it counts. */
  quality: number;
}
