/** What a curriculum says of its documents that decides what they mean and how they are judged. Plain data. */
export interface DocumentSettings {
  /** What stands in root fields that a document leaves out, by field: `setting`, `dateOfService`. */
  readonly defaults: Readonly<Record<string, string>>;
  /** By what rules judge, by the rule's id. */
  readonly options: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** Rules that are off, so that nothing is spent on them; their ids in order. */
  readonly off: readonly string[];
}

/** Nothing is said. */
export const noSettings: DocumentSettings = { defaults: {}, options: {}, off: [] };
