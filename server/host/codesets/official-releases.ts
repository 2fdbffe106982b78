import { unzipSync } from "fflate";
import { readAlphabeticIndex } from "../../codesets/importers/alphabetic-index";
import { assembleHcpcs, type HcpcsRelease } from "../../codesets/importers/assemble-hcpcs";
import { assembleIcd9, type Icd9Release } from "../../codesets/importers/assemble-icd9cm";
import { readCmsTitles } from "../../codesets/importers/cms-titles";
import { decodeCp1252 } from "../../codesets/importers/decode-text";
import { readGems } from "../../codesets/importers/gems";
import { readHcpcsCells, readHcpcsText } from "../../codesets/importers/hcpcs";
import type { ReadCells } from "../../codesets/importers/hcpcs-release";
import { readMce } from "../../codesets/importers/mce";
import { readTabularList } from "../../codesets/importers/tabular-list";
import type { PackSource } from "../../codesets/pack/pack-source";

/** The bytes of the official files by their names in the manifest. */
export type OfficialFiles = ReadonlyMap<string, Uint8Array>;

function fileOf(files: OfficialFiles, name: string): Uint8Array {
  const bytes = files.get(name);
  if (!bytes) throw new Error(`${name} is not in the manifest.`);
  return bytes;
}

/** The releases of ICD-9-CM that CMS publishes: v23 is fiscal year 2006. */
const ICD9_RELEASES = [23, 24, 25, 26, 27, 28, 29, 30, 31, 32];

/** Reads everything that is published about ICD-9-CM. @throws {ImportError} when a file is not what it should be */
export function readIcd9(files: OfficialFiles): PackSource {
  const file = (name: string) => fileOf(files, name);
  return assembleIcd9({
    releases: ICD9_RELEASES.map((number) => readRelease(number, file(`icd9cm/cms_v${number}.zip`))),
    diseases: readTabularList(onlyEntry(file("nchs/Dtab12.zip")), "diseases"),
    procedures: readTabularList(onlyEntry(file("nchs/Ptab12.zip")), "procedures"),
    index: ["Dindex12", "Eindex12", "Pindex12"].flatMap((name) =>
      readAlphabeticIndex(onlyEntry(file(`nchs/${name}.zip`))),
    ),
    gems: readGems(text(file("gems/2018_I9gem.txt")), "2018_I9gem.txt"),
    edits: readMce(text(file("mce/MCE_Simple_Code_Edits_v32.txt")), "MCE_Simple_Code_Edits_v32.txt"),
    origin: "CMS and NCHS",
  });
}

function readRelease(number: number, zip: Uint8Array): Icd9Release {
  const entries = Object.entries(unzipSync(zip)).filter(([name]) => name.endsWith(".txt"));
  const titles = (kind: "diagnosis" | "procedure", long: boolean) => {
    const part = kind === "diagnosis" ? /DX|diagnos/i : /SG|surgery|procedure/i;
    const found = entries.find(([name]) => part.test(name) && /LONG/.test(name) === long);
    return found && readCmsTitles(text(found[1]), kind, found[0]);
  };
  const of = (kind: "diagnosis" | "procedure") => {
    const short = titles(kind, false);
    const long = titles(kind, true);
    if (!short && !long) throw new Error(`Release v${number} has no titles of a ${kind} in it.`);
    return { short: short ?? long ?? [], long };
  };
  return { number, diagnoses: of("diagnosis"), procedures: of("procedure") };
}

/**
 * Reads the releases of HCPCS Level II; the last one is left out where it is not there.
 * @throws {ImportError} when a file is not what it should be
 */
export async function readHcpcs(files: OfficialFiles, readCells: ReadCells): Promise<PackSource> {
  const yearly = [2017, 2018, 2019].map((year): HcpcsRelease => {
    const entries = Object.entries(unzipSync(fileOf(files, `hcpcs/${year}-Alpha-Numeric-HCPCS-File.zip`)));
    const [name, bytes] = entries.find(([entry]) => /ANWEB.*\.txt$/i.test(entry)) ?? [];
    if (!name || !bytes) throw new Error(`The release of ${year} has no file of codes in it.`);
    return { name: String(year), from: `${year}-01-01`, records: readHcpcsText(text(bytes), name) };
  });
  const name = "hcpcs/HCPC2020_10_anweb.xlsx";
  const spreadsheet = files.get(name);
  if (!spreadsheet) return assembleHcpcs(yearly, "CMS");
  const records = readHcpcsCells(await readCells(spreadsheet), name);
  return assembleHcpcs([...yearly, { name: "October 2020", from: "2020-10-01", records }], "CMS");
}

function onlyEntry(zip: Uint8Array): Uint8Array {
  const entry = Object.entries(unzipSync(zip)).find(([name]) => /\.rtf$/i.test(name));
  if (!entry) throw new Error("There is no document in the archive.");
  return entry[1];
}

/** The publishers write Windows' code page 1252, of which ASCII is a part. */
function text(bytes: Uint8Array): string {
  return decodeCp1252(bytes);
}
