/** A code or modifier of a release of CPT, from the files of its licensee. */
export interface CptRecord {
  code: string;
  kind: "procedure" | "modifier";
  long: string;
  medium?: string;
  short?: string;
  /** Since when this text holds, YYYY-MM-DD. */
  effective?: string;
}
