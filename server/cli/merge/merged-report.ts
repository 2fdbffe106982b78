/** One report made of several. */
export interface MergedReport {
  /** In the format of those it is made of. */
  report: unknown;
  errors: number;
  warnings: number;
  /** Every run could read all of its files. */
  complete: boolean;
}
