import { readCptConsolidated } from "./cpt-consolidated";
import { type CptText, readCptLegacy } from "./cpt-legacy";
import { readCptModifiers } from "./cpt-modifiers";
import type { CptRecord } from "./cpt-record";
import { decodeText } from "./decode-text";
import { ImportError } from "./import-error";
import type { NamedBytes } from "./named-bytes";

export type { CptRecord };

/** How the files of a release are called. A release has many more, which are not needed. */
const NAMES = {
  consolidated: /^ConsolidatedCodeList\.txt$/i,
  modifiers: /^Modifiers\.txt$/i,
  long: /^LONGULT\.txt$/i,
  medium: /^MEDU\.txt$/i,
  short: /^SHORTU\.txt$/i,
};

/**
 * Reads CPT from what a licensee of the AMA has: the current layout, or where it is not there, the older one.
 * @param files of one release, in any order; others among them are passed over
 * @returns the codes, then the modifiers, if `Modifiers.txt` is there
 * @throws {ImportError} when there is no file of codes, when there are two of the same name, and for broken lines
 */
export function readCpt(files: readonly NamedBytes[]): CptRecord[] {
  const consolidated = find(files, NAMES.consolidated) ?? renamed(files);
  const modifiers = find(files, NAMES.modifiers);
  const codes = consolidated ? readCptConsolidated(...textOf(consolidated)) : readLegacy(files);
  return modifiers ? [...codes, ...readCptModifiers(...textOf(modifiers))] : codes;
}

function readLegacy(files: readonly NamedBytes[]): CptRecord[] {
  const long = find(files, NAMES.long);
  const medium = find(files, NAMES.medium);
  const short = find(files, NAMES.short);
  if (!long) {
    const given = medium ?? short;
    throw given
      ? new ImportError(baseName(given.name), 1, "LONGULT.txt, which has the full texts, is not beside it")
      : new ImportError(
          baseName(files[0]?.name ?? "CPT"),
          1,
          "neither ConsolidatedCodeList.txt nor LONGULT.txt is here; one of them holds the codes of a licensed release",
        );
  }
  const records = new Map(
    readCptLegacy(...textOf(long)).map(({ code, text }): [string, CptRecord] => [
      code,
      { code, kind: "procedure", long: text },
    ]),
  );
  const add = (file: NamedBytes | undefined, set: (record: CptRecord, text: CptText) => void) => {
    if (!file) return;
    const [text, name] = textOf(file);
    for (const row of readCptLegacy(text, name)) {
      const record = records.get(row.code);
      if (!record) {
        throw new ImportError(name, row.line, `${row.code} is not in LONGULT.txt: the files are of two releases`);
      }
      set(record, row);
    }
  };
  add(medium, (record, { text }) => {
    record.medium = text;
  });
  add(short, (record, { text }) => {
    record.short = text;
  });
  return [...records.values()];
}

/** The file of that name. Two of them are two releases, between which only their owner can choose. */
function find(files: readonly NamedBytes[], name: RegExp): NamedBytes | undefined {
  const [file, other] = files.filter((candidate) => name.test(baseName(candidate.name)));
  if (file && other) {
    throw new ImportError(
      baseName(file.name),
      1,
      `there are two of it, ${file.name} and ${other.name}; give the files of one release`,
    );
  }
  return file;
}

/** A list of codes that was given alone and under a name of its owner's. */
function renamed(files: readonly NamedBytes[]): NamedBytes | undefined {
  const [file] = files;
  if (!file || files.length > 1 || Object.values(NAMES).some((name) => name.test(baseName(file.name))))
    return undefined;
  return /^Concept ?Id\tCPT Code\tLong\t/im.test(textOf(file)[0]) ? file : undefined;
}

function textOf({ name, bytes }: NamedBytes): [text: string, name: string] {
  return [decodeText(bytes, baseName(name)), baseName(name)];
}

function baseName(path: string): string {
  return path.replace(/^.*[\\/]/, "");
}
