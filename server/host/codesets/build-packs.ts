import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { ReadCells } from "../../codesets/importers/hcpcs-release";
import { readTeachingSet } from "../../codesets/importers/teaching-set";
import { CodeSet } from "../../codesets/pack/code-set";
import type { PackSource } from "../../codesets/pack/pack-source";
import { writePack } from "../../codesets/pack/write-pack";
import { type OfficialFile, readHcpcs, readIcd9 } from "./official-releases";

interface ManifestFile {
  file: string;
  sha256: string;
  address?: string;
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
  /** Fetches an address; left out, nothing is fetched. */
  fetch?: (address: string) => Promise<Uint8Array>;
  readCells: ReadCells;
  say: (line: string) => void;
}

/** How each system's files become codes. */
const READERS: Record<string, (file: OfficialFile, readCells: ReadCells) => PackSource | Promise<PackSource>> = {
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
    const source = await READERS[system]?.(
      (name) => found.get(name) ?? fail(`${name} is not in the manifest.`),
      options.readCells,
    );
    if (!source) continue;
    const bytes = writePack(source);
    count(new CodeSet(bytes), expected);
    writeFileSync(pack, bytes);
    writeFileSync(stamp, state);
    say(`Made the codes of ${system}: ${source.release}, ${source.codes.length} entries.`);
  }
  return missing;
}

/** What else a pack depends on: the program that makes it. */
function fingerprint({ root }: BuildPacksOptions): string {
  const self = join(root, "out/codesets/build-packs.cjs");
  return existsSync(self) ? createHash("sha256").update(readFileSync(self)).digest("hex") : "";
}

/** The bytes of every file of a system, or undefined when one cannot be had. */
async function collect(files: readonly ManifestFile[], options: BuildPacksOptions) {
  const found = new Map<string, Uint8Array>();
  const kept = join(options.root, "codesets/downloads");
  for (const { file, sha256, address } of files) {
    const path = [...options.folders, kept]
      .map((folder) => join(folder, file))
      .find((candidate) => existsSync(candidate));
    let bytes: Uint8Array;
    if (path) bytes = readFileSync(path);
    else if (address && options.fetch) {
      try {
        options.say(`Fetching ${address}`);
        bytes = await options.fetch(address);
      } catch (error) {
        options.say(`It cannot be had: ${error instanceof Error ? error.message : String(error)}`);
        return undefined;
      }
    } else return undefined;
    const sum = createHash("sha256").update(bytes).digest("hex");
    if (sum !== sha256) {
      options.say(`${file} is not the file that the manifest names: its SHA-256 is ${sum}.`);
      return undefined;
    }
    if (!path) {
      mkdirSync(dirname(join(kept, file)), { recursive: true });
      writeFileSync(join(kept, file), bytes);
    }
    found.set(file, bytes);
  }
  return found;
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
