/** A file and what is in it. */
export interface NamedBytes {
  /** May have folders before it, with strokes `/` between. */
  name: string;
  bytes: Uint8Array;
}
