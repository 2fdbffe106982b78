import { basename } from "node:path";
import { assembleCpt } from "../../codesets/importers/assemble-cpt";
import { assembleHcpcs } from "../../codesets/importers/assemble-hcpcs";
import { readCpt } from "../../codesets/importers/cpt";
import { readHcpcsRelease } from "../../codesets/importers/hcpcs-release";
import type { NamedBytes } from "../../codesets/importers/named-bytes";
import { readNcci } from "../../codesets/importers/ncci";
import { Ncci } from "../../codesets/ncci/ncci";
import { writeNcci } from "../../codesets/ncci/write-ncci";
import type { CodeSet } from "../../codesets/pack/code-set";
import type { PackSource } from "../../codesets/pack/pack-source";
import { writePack } from "../../codesets/pack/write-pack";
import { dataFolder, replacePack } from "./data-folder";
import { openArchive } from "./open-archive";
import { openLibrary, packFolders } from "./packs";
import { readCells } from "./read-cells";

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
const READERS: Record<string, (files: readonly NamedBytes[], from: string, folder: string) => Made | Promise<Made>> = {
  cpt: (files, from) => packOf(assembleCpt(readCpt(files), from)),
  hcpcs: async (files, from, folder) => {
    const known = knownReleases("hcpcs", folder);
    const origin = known ? `${known.origin}, ${from}` : from;
    return packOf(assembleHcpcs([await readHcpcsRelease(files, from, readCells)], origin, known));
  },
  ncci: packOfNcci,
};

/** The systems that can be installed. */
export const installable: readonly string[] = Object.keys(READERS);

/**
 * Reads a user's own files of a code set and keeps them as a pack in the user's data folder, in the place of an earlier
 * one; a release of HCPCS Level II is added to those that are there. Whatever goes wrong, what was there stays.
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
  const folder = await dataFolder(workspaces);
  const { pack, release, codes } = await read(await openArchive(path), basename(path), folder);
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

/** The code set that releases are added to: the user's own, or what came with Chartkey when that is younger. */
function knownReleases(system: string, folder: string): CodeSet | undefined {
  const sets = [[folder], packFolders()].flatMap((folders) => openLibrary(folders).get(system) ?? []);
  const last = (set: CodeSet) => set.releases?.at(-1)?.from ?? "";
  return sets
    .filter((set) => set.coverage === "full" && last(set) !== "")
    .reduce<CodeSet | undefined>((best, set) => (best && last(best) >= last(set) ? best : set), undefined);
}
