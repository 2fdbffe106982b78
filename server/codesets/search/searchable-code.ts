/** A code and all that it may be looked up by. */
export interface SearchableCode {
  code: string;
  titles: readonly string[];
  /** Entries of an index and inclusion terms. */
  terms: readonly string[];
  billable: boolean;
}
