/** What a zip archive says of one of its entries, beyond its name and size. */
export interface ZipEntry {
  encrypted: boolean;
  /** CRC-32 of its content, unpacked. */
  checksum: number;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;

/**
 * Reads the directory at the end of a zip archive, in its order. The library that unpacks does not check checksums, and
 * without them a damaged table would be imported as if it were sound.
 * @returns nothing for an archive without a directory, or with one of the kind for more than 4 GB
 */
export function readZipDirectory(archive: Uint8Array): ZipEntry[] | undefined {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const end = findEnd(view);
  if (end === undefined) return undefined;
  const entries: ZipEntry[] = [];
  let place = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (place + 46 > end || view.getUint32(place, true) !== ENTRY) return undefined;
    entries.push({
      encrypted: (view.getUint16(place + 8, true) & 1) === 1,
      checksum: view.getUint32(place + 16, true),
    });
    // The name, further fields and a comment follow.
    const lengths = [28, 30, 32].map((offset) => view.getUint16(place + offset, true));
    place += lengths.reduce((sum, length) => sum + length, 46);
  }
  return entries;
}

/** The last record stands before a comment of up to 64 KB. */
function findEnd(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let place = view.byteLength - 22; place >= first; place--) {
    if (view.getUint32(place, true) === END) return place;
  }
  return undefined;
}

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** The checksum of zip archives, CRC-32. Node has it only from 20.15 on. */
export function checksumOf(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = (value >>> 8) ^ (TABLE[(value ^ byte) & 0xff] ?? 0);
  return (value ^ 0xffffffff) >>> 0;
}
