import type { MueTable, NcciSetting, NcciSource, PtpTable } from "../ncci/ncci-source";
import { decodeText } from "./decode-text";
import { ImportError } from "./import-error";
import type { NamedBytes } from "./named-bytes";
import { type AddOnRow, readNcciAddOns } from "./ncci-addon";
import { readNcciMue } from "./ncci-mue";
import { type PtpEdit, readNcciPtp } from "./ncci-ptp";

/** Enough of a file to see which table it is. */
const HEAD = 8192;

/**
 * Reads tables of the National Correct Coding Initiative: procedure-to-procedure edits, Medically Unlikely Edits and
 * add-on codes, told apart by their headings. CMS cuts the first into several files, which are put together.
 * @param files text files; others beside them, such as the notices, are passed over
 * @param origin where they come from, for a reader
 * @throws {ImportError} for a broken line, for a table that does not say whose claims it is for, and for no table at all
 */
export function readNcci(files: readonly NamedBytes[], origin: string): NcciSource {
  const ptp = new Map<NcciSetting, NamedText[]>();
  const mue: MueTable[] = [];
  const addOns: AddOnRow[] = [];
  for (const file of files) {
    if (!/\.(?:txt|csv|tsv)$/i.test(file.name)) continue;
    const text = decodeText(file.bytes, file.name);
    const head = text.slice(0, HEAD);
    if (/\bMUE\b/i.test(head) && /adjudication/i.test(head)) {
      const setting = settingOf(file.name, head);
      mue.push({ setting, from: firstDayOf(file.name), edits: readNcciMue(text, file.name) });
    } else if (/add-?\s?on|\baoc/i.test(head)) addOns.push(...readNcciAddOns(text, file.name));
    else if (/^[0-9A-Z]{5}\t[0-9A-Z]{5}\t/m.test(head)) {
      const setting = settingOf(file.name, head);
      ptp.set(setting, [...(ptp.get(setting) ?? []), { name: file.name, text }]);
    }
  }
  if (ptp.size + mue.length + addOns.length === 0) {
    throw new ImportError(
      origin,
      1,
      "no text file in it is a table of NCCI; take the tables as text (.txt, .csv) from CMS",
    );
  }
  const tables = [...ptp].map(([setting, parts]): PtpTable => ({ setting, edits: editsOf(parts) }));
  return { origin, ptp: tables, mue, addOns };
}

interface NamedText {
  name: string;
  text: string;
}

function* editsOf(parts: readonly NamedText[]): Generator<PtpEdit> {
  for (const { name, text } of parts) yield* readNcciPtp(text, name);
}

/** CMS' files are called ccipra… for practitioners and ccioph… for hospitals; tables of MUE say it in a heading too. */
function settingOf(name: string, head: string): NcciSetting {
  for (const text of [name, head]) {
    if (/dme|supplier/i.test(text)) return "dme";
    if (/oph|opps|hospital|facility/i.test(text)) return "hospital";
    if (/pra|practitioner|physician/i.test(text)) return "practitioner";
  }
  throw new ImportError(name, 1, "it does not say whether it is for practitioners or hospitals; keep CMS' file name");
}

/** The day in a name such as MCR_MUE_PractitionerServices_Eff_10-01-2014.csv. */
function firstDayOf(name: string): string | undefined {
  const [, month, day, year] = /(\d\d)[-_](\d\d)[-_](20\d\d)/.exec(name) ?? [];
  return year && `${year}-${month}-${day}`;
}
