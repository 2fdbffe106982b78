import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { unzipSync } from "fflate";
import type { ReadCells } from "../../codesets/importers/hcpcs-release";
import { readTeachingSet } from "../../codesets/importers/teaching-set";
import { CodeSet } from "../../codesets/pack/code-set";
import type { PackSource } from "../../codesets/pack/pack-source";
import { writePack } from "../../codesets/pack/write-pack";
import { type OfficialFiles, readHcpcs, readIcd9 } from "./official-releases";

interface ManifestFile {
  file: string;
  sha256: string;
  /** Of the file, or of an archive that holds it. */
  address?: string;
  /** Whether the system is made without it where it cannot be had. */
  optional?: boolean;
}

/** What `codesets/sources.json` says of one system. */
interface ManifestSystem {
  files: ManifestFile[];
  /** How many codes must be billable on a day, by kind. */
  expected: { date: string } & Partial<Record<"diagnosis" | "procedure" | "modifier", number>>;
}

/** What the build needs to know of its surroundings. */
export interface BuildPacksOptions {
  /** Root of the checkout. */
  root: string;
  /** Where the packs go. */
  output: string;
  /** Folders that may hold the official files, in order. */
  folders: readonly string[];
  /** Downloads an address to a path; left out, nothing is fetched. */
  download?: (address: string, path: string) => Promise<void>;
  readCells: ReadCells;
  say: (line: string) => void;
}

/** How each system's files become codes. */
const READERS: Record<string, (files: OfficialFiles, readCells: ReadCells) => PackSource | Promise<PackSource>> = {
  icd9cm: readIcd9,
  hcpcs: readHcpcs,
};

/** Counts up when packs of old must be made anew. */
const FORMAT = 2;

/**
 * Makes the packs of all systems, full where the official files can be had and the teaching set in any case.
 * @returns the systems that have no full pack
 * @throws when an official file is there but is not what it should be
 */
export async function buildPacks(options: BuildPacksOptions): Promise<string[]> {
  const { root, output, say } = options;
  mkdirSync(output, { recursive: true });
  const manifest = JSON.parse(readFileSync(join(root, "codesets/sources.json"), "utf8")) as {
    systems: Record<string, ManifestSystem>;
  };
  const missing: string[] = [];
  for (const [system, { files, expected }] of Object.entries(manifest.systems)) {
    const teaching = join(root, "server/codesets/teaching-set", `${system}.tsv`);
    if (existsSync(teaching)) {
      const source = readTeachingSet(readFileSync(teaching, "utf8"), system, `${system}.tsv`);
      writeFileSync(join(output, `${system}.teaching.pack`), writePack(source));
    }
    const pack = join(output, `${system}.pack`);
    const stamp = `${pack}.stamp`;
    const state = JSON.stringify([FORMAT, files, fingerprint(options)]);
    if (existsSync(pack) && existsSync(stamp) && readFileSync(stamp, "utf8") === state) continue;
    rmSync(stamp, { force: true });
    const found = await collect(files, options);
    if (!found) {
      rmSync(pack, { force: true });
      missing.push(system);
      continue;
    }
    const source = await READERS[system]?.(found, options.readCells);
    if (!source) continue;
    const bytes = writePack(source);
    const isWhole = files.every(({ file }) => found.has(file));
    if (isWhole) count(new CodeSet(bytes), expected);
    else say(`The codes of ${system} lack the youngest release.`);
    writeFileSync(pack, bytes);
    if (isWhole) writeFileSync(stamp, state);
    say(`Made the codes of ${system}: ${source.release}, ${source.codes.length} entries.`);
  }
  return missing;
}

/** What else a pack depends on: the program that makes it. */
function fingerprint({ root }: BuildPacksOptions): string {
  const self = join(root, "out/codesets/build-packs.cjs");
  return existsSync(self) ? createHash("sha256").update(readFileSync(self)).digest("hex") : "";
}

/** The bytes of every file of a system, or undefined when one that it needs cannot be had. */
async function collect(files: readonly ManifestFile[], options: BuildPacksOptions) {
  const found = new Map<string, Uint8Array>();
  for (const file of files) {
    const bytes = await bytesOf(file, options);
    if (bytes) found.set(file.file, bytes);
    else if (!file.optional) return undefined;
  }
  return found;
}

/** An official file: from a folder, else from its publisher; undefined when it cannot be had, which is said. */
async function bytesOf({ file, sha256, address }: ManifestFile, options: BuildPacksOptions) {
  const kept = join(options.root, "codesets/downloads", file);
  const path = [...options.folders.map((folder) => join(folder, file)), kept].find((candidate) =>
    existsSync(candidate),
  );
  if (path) {
    const bytes = readFileSync(path);
    if (checksum(bytes) === sha256) return bytes;
    options.say(`${path} is not the file that the manifest names: its SHA-256 is ${checksum(bytes)}.`);
    return undefined;
  }
  if (!address || !options.download) return undefined;
  options.say(`Fetching ${address}`);
  mkdirSync(dirname(kept), { recursive: true });
  const fetched = `${kept}.fetched`;
  try {
    await options.download(address, fetched);
    const given = readFileSync(fetched);
    const bytes = [given, ...entriesOf(given)].find((candidate) => checksum(candidate) === sha256);
    if (bytes) writeFileSync(kept, bytes);
    else options.say(`It is not the file that the manifest names: its SHA-256 is ${checksum(given)}.`);
    return bytes;
  } catch (error) {
    options.say(`It cannot be had: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  } finally {
    rmSync(fetched, { force: true });
  }
}

/** What an archive holds; nothing for what is none. */
function entriesOf(bytes: Uint8Array): Uint8Array[] {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  return isZip ? Object.values(unzipSync(bytes)) : [];
}

function checksum(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

function count(set: CodeSet, { date, ...expected }: ManifestSystem["expected"]): void {
  const counts = { diagnosis: 0, procedure: 0, modifier: 0 };
  for (let index = 0; index < set.size; index++) {
    const code = set.at(index);
    if (code.statusOn(date) === "billable") counts[code.kind]++;
  }
  for (const [kind, number] of Object.entries(expected)) {
    const counted = counts[kind as keyof typeof counts];
    if (counted !== number) fail(`${set.system}: ${counted} codes of kind ${kind} on ${date}, not ${number}.`);
  }
}

function fail(message: string): never {
  throw new Error(message);
}
