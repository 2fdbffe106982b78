/** Where the bytes of a pack are: in memory, or on a disk from which only what is asked for is read. */
export interface PackFile {
  /** In bytes. */
  readonly length: number;
  /**
   * @param start from the start of the file, a multiple of eight where numbers are to be read in place
   * @returns fewer bytes where the file ends before `end`; they must not be changed
   */
  read(start: number, end: number): Uint8Array;
}

/** A pack that has been read already. @param bytes are kept and must not be changed */
export function packInMemory(bytes: Uint8Array): PackFile {
  // Views of numbers need the file at a multiple of eight, which a small Buffer out of a pool is not.
  // A Buffer is a view too, but slices itself in another way.
  const view = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length);
  const aligned = bytes.byteOffset % 8 === 0 ? view : view.slice();
  return { length: aligned.length, read: (start, end) => aligned.subarray(start, end) };
}
