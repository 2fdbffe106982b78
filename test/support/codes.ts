import { CodeLibrary } from "../../server/codesets/library";
import type { CodeSource, PackSource } from "../../server/codesets/pack/pack-source";
import { writePack } from "../../server/codesets/pack/write-pack";

const icd9 = (code: string, title: string, more: Partial<CodeSource> = {}): CodeSource => ({
  code,
  title,
  kind: /^\d\d(\.|$)/.test(code) ? "procedure" : "diagnosis",
  level: "code",
  periods: [["2005-10-01", "2015-09-30"]],
  ...more,
});
const category = (code: string, title: string, parent?: string) =>
  icd9(code, title, { level: "category", periods: [], parent });

/** A few codes in words of our own, with the lives that the official ones have. */
const packs: PackSource[] = [
  {
    system: "icd9cm",
    release: "a few",
    coverage: "full",
    origin: "the tests",
    knownFrom: "2005-10-01",
    knownTo: "2015-09-30",
    codes: [
      icd9("240-279", "Glands and metabolism", { level: "chapter", periods: [] }),
      category("250", "Diabetes", "240-279"),
      category("250.0", "Diabetes without complication", "250"),
      icd9("250.00", "Diabetes, type 2, controlled", {
        parent: "250.0",
        equivalents: [{ code: "E11.9", approximate: true }],
      }),
      icd9("250.02", "Diabetes, type 2, uncontrolled", { parent: "250.0" }),
      category("250.4", "Diabetes with kidney trouble", "250"),
      icd9("250.40", "Diabetes with kidney trouble, type 2", {
        parent: "250.4",
        notes: [
          { kind: "useAdditional", text: "Use additional code for the kidney (585.1-585.9)", codes: ["585.1-585.9"] },
        ],
      }),
      category("209", "Neuroendocrine tumours"),
      icd9("209.31", "Merkel cell cancer of the face", { parent: "209", periods: [["2009-10-01", "2015-09-30"]] }),
      icd9("786.50", "Chest pain"),
      icd9("600.00", "Large prostate", { attributes: ["male-only"] }),
      icd9("650", "Normal delivery", { attributes: ["female-only", "maternity-only"] }),
      icd9("81.54", "Total knee replacement"),
    ],
  },
  {
    system: "hcpcs",
    release: "a few",
    coverage: "full",
    origin: "the tests",
    knownFrom: "2012-03-31",
    codes: [
      { code: "J1885", kind: "procedure", level: "code", title: "Ketorolac, 15 mg", periods: [["1993-01-01"]] },
      { code: "G0008", kind: "procedure", level: "code", title: "Giving a flu vaccine", periods: [["1993-01-01"]] },
      { code: "LT", kind: "modifier", level: "code", title: "Left side", periods: [["1984-01-01"]] },
      { code: "XE", kind: "modifier", level: "code", title: "Separate encounter", periods: [["2015-01-01"]] },
    ],
  },
];

const bytes = new Map(packs.map((source) => [source.system, writePack(source)]));

/** A library of the few codes that the tests are about; always at hand. */
export const fewCodes = new CodeLibrary((system) => (bytes.has(system) ? [bytes.get(system) as Uint8Array] : []));
