import type { HcpcsRelease } from "./assemble-hcpcs";
import { decodeText } from "./decode-text";
import { type HcpcsRecord, readHcpcsCells, readHcpcsText } from "./hcpcs";
import type { NamedBytes } from "./named-bytes";

/** Rows of the first sheet of a spreadsheet; handed in, since reading one is not for every bundle. */
export type ReadCells = (bytes: Uint8Array) => Promise<unknown[][]>;

/** The months in which CMS publishes a release; each begins a quarter. */
const QUARTERS = ["January", "April", "July", "October"];

/** Which file of a release holds its codes, the surest first; the other spreadsheets tell of changes. */
const FILES = [/ANWEB[^/]*\.txt$/i, /ANWEB[^/]*\.xlsx$/i, /\.txt$/i, /\.xlsx$/i];

/**
 * Reads a release of HCPCS Level II as CMS publishes it, as text or spreadsheet.
 * @param files what was given, archives opened
 * @param from the name of what was given, which may say the release
 * @throws {ImportError | Error} when no file holds a release, or a line is broken
 */
export async function readHcpcsRelease(
  files: readonly NamedBytes[],
  from: string,
  readCells: ReadCells,
): Promise<HcpcsRelease> {
  const file = FILES.flatMap((pattern) => files.find(({ name }) => pattern.test(name)) ?? [])[0];
  if (!file) {
    throw new Error(
      "There is no release of HCPCS Level II in it, which is a file such as HCPC2021_JAN_ANWEB.txt or .xlsx.",
    );
  }
  const records = /\.xlsx$/i.test(file.name)
    ? readHcpcsCells(await rowsOf(file, readCells), file.name)
    : readHcpcsText(decodeText(file.bytes, file.name), file.name);
  return { ...releaseOf(file.name, from, records), records };
}

async function rowsOf({ name, bytes }: NamedBytes, readCells: ReadCells): Promise<unknown[][]> {
  try {
    return await readCells(bytes);
  } catch (error) {
    throw new Error(`${name} is no spreadsheet that can be read. Download it again.`, { cause: error });
  }
}

/** Which release it is: as the names say, else as its youngest code does. */
function releaseOf(file: string, from: string, records: readonly HcpcsRecord[]): { name: string; from: string } {
  const names = `${file} ${from}`;
  const short = /HCPC(\d\d)(?!\d)/i.exec(names)?.[1];
  const year = /(20\d\d)/.exec(names)?.[1] ?? (short && `20${short}`);
  const word = /(?<![a-z])(jan|apr|jul|oct)/i.exec(names)?.[1]?.toLowerCase();
  const month = word
    ? QUARTERS.findIndex((name) => name.toLowerCase().startsWith(word)) * 3
    : Number(/20\d\d[_-](\d\d)(?!\d)/.exec(names)?.[1] ?? 1) - 1;
  const youngest = records.reduce((latest, { added }) => (added && added > latest ? added : latest), "1983-01-01");
  const quarter = Math.min(3, Math.max(0, Math.floor((year ? month : Number(youngest.slice(5, 7)) - 1) / 3)));
  const yearOf = year ?? youngest.slice(0, 4);
  return {
    // The first of a year goes by the year alone.
    name: quarter === 0 ? yearOf : `${QUARTERS[quarter]} ${yearOf}`,
    from: `${yearOf}-${String(quarter * 3 + 1).padStart(2, "0")}-01`,
  };
}
