import { basename } from "node:path";
import { assembleCpt } from "../../codesets/importers/assemble-cpt";
import { assembleHcpcs } from "../../codesets/importers/assemble-hcpcs";
import { readCpt } from "../../codesets/importers/cpt";
import { decodeText } from "../../codesets/importers/decode-text";
import { readHcpcsText } from "../../codesets/importers/hcpcs";
import type { NamedBytes } from "../../codesets/importers/named-bytes";
import { readNcci } from "../../codesets/importers/ncci";
import { Ncci } from "../../codesets/ncci/ncci";
import { writeNcci } from "../../codesets/ncci/write-ncci";
import type { PackSource } from "../../codesets/pack/pack-source";
import { writePack } from "../../codesets/pack/write-pack";
import { dataFolder, replacePack } from "./data-folder";
import { openArchive } from "./open-archive";

/** What was installed. */
export interface Installed {
  system: string;
  release: string;
  /** How many codes, or edits of NCCI. */
  codes: number;
  /** The folder it is kept in. */
  folder: string;
}

/** What is read before it is written. */
type Made = Pick<Installed, "release" | "codes"> & { pack: Uint8Array };

/** How the files of each system that a user can install become a pack. */
const READERS: Record<string, (files: readonly NamedBytes[], from: string) => Made> = {
  cpt: (files, from) => packOf(assembleCpt(readCpt(files), from)),
  hcpcs: (files, from) => packOf(readHcpcsRelease(files, from)),
  ncci: packOfNcci,
};

/** The systems that can be installed. */
export const installable: readonly string[] = Object.keys(READERS);

/**
 * Reads a user's own files of a code set and keeps them as a pack in the user's data folder, in the place of an earlier
 * one. Whatever goes wrong, what was there stays.
 * @param path a file, folder or zip
 * @param workspaces folders that the data must not go into
 * @throws {ImportError | ArchiveError | DataFolderError} with what is wrong, for the person who gave it
 */
export async function installCodes(
  system: string,
  path: string,
  workspaces: readonly string[] = [],
): Promise<Installed> {
  const read = READERS[system];
  if (!read) throw new Error(`Choose ${installable.join(", ")}.`);
  const { pack, release, codes } = read(await openArchive(path), basename(path));
  const folder = await dataFolder(workspaces);
  await replacePack(folder, system, pack);
  return { system, release, codes, folder };
}

function packOf(source: PackSource): Made {
  const codes = source.codes.filter(({ periods }) => (periods ?? []).length > 0).length;
  return { pack: writePack(source), release: source.release, codes };
}

function packOfNcci(files: readonly NamedBytes[], from: string): Made {
  const pack = writeNcci(readNcci(files, from));
  return { pack, release: from, codes: new Ncci(pack).tables.reduce((sum, { rows }) => sum + rows, 0) };
}

function readHcpcsRelease(files: readonly NamedBytes[], from: string): PackSource {
  const file =
    files.find(({ name }) => /ANWEB[^/]*\.txt$/i.test(name)) ?? files.find(({ name }) => /\.txt$/i.test(name));
  if (!file) throw new Error("There is no text file of a HCPCS release in it (HCPC…ANWEB.txt).");
  const records = readHcpcsText(decodeText(file.bytes, file.name), file.name);
  const year =
    /(20\d\d)/.exec(`${file.name} ${from}`)?.[1] ?? /HCPC(\d\d)/.exec(file.name)?.[1]?.padStart(4, "20") ?? "";
  return assembleHcpcs([{ name: year || from, from: `${year || "1983"}-01-01`, records }], from);
}
