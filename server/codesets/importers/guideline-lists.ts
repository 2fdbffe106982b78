import { isNamed } from "./named-codes";

/** A fact that the guidelines state of some codes of ICD-9-CM, and that no list of the publishers' files holds. */
interface GuidelineList {
  /** Our name of the fact, as rules ask for it. */
  attribute: string;
  /** Codes, categories and ranges, each with everything below it. */
  codes: string;
  except?: string;
  source: string;
}

const V_CODE_TABLE = "NCHS, V code table effective 2003-10-01";
const GUIDELINES = "ICD-9-CM Official Guidelines effective 2011-10-01";

/**
 * Prefixes in our own notation. Where the table of 2003 and the guidelines of 2011 differ, a code has the weaker of two
 * attributes.
 */
const LISTS: readonly GuidelineList[] = [
  {
    attribute: "first-listed-only",
    codes: "V20 V22.0-V22.1 V24 V29 V59 V66 V68 V70 V71",
    except: "V66.7 V70.7",
    // V30-V39, V57 and V58.0-V58.12 are in it too, and have rules of their own.
    source: `${V_CODE_TABLE}; ${GUIDELINES}, I.C.18.e`,
  },
  {
    attribute: "usually-first-listed",
    codes: "V26.81-V26.82 V46.12-V46.13 V51.0 V56.0",
    source: `${GUIDELINES}, I.C.18.e`,
  },
  {
    attribute: "additional-only",
    codes: "V09 V13.61 V14 V15 V21 V22.2 V26.5 V27 V42 V43 V44 V45 V46 V49.6-V49.7 V49.82 V60 V62 V64 V66.7",
    // What was added to these categories later may be first: the Medicare Code Editor lets it be principal.
    except: "V15.7 V43.22 V45.7 V46.1 V62.84",
    source: V_CODE_TABLE,
  },
  {
    attribute: "additional-only",
    codes: "V85 995.91-995.92 707.2",
    source: `${GUIDELINES}, I.C.18.d.3, I.C.1.b.1 and I.C.12.a.1`,
  },
  {
    attribute: "usually-additional",
    codes: "V58.6 V86 V87.4 V88 V90 V91",
    source: `${V_CODE_TABLE}, V58.6; ${GUIDELINES}, I.C.18.d.3`,
  },
  { attribute: "screening", codes: "V73-V82", source: `${GUIDELINES}, I.C.18.d.5` },
  { attribute: "tumor-treatment", codes: "V58.0 V58.11-V58.12", source: `${GUIDELINES}, I.C.2.e.2` },
  { attribute: "rehabilitation", codes: "V57", source: `${GUIDELINES}, I.C.18.d.7 and I.C.18.e` },
  {
    attribute: "companion-required",
    codes: [
      "403-404", // the stage of the kidney disease: I.C.7.a.3-4
      "365.10-365.13 365.20 365.23 365.31 365.52 365.62-365.63 365.65", // the stage of the glaucoma: I.C.6.b
      "707.0", // the stage of the ulcer: I.C.12.a.1
      "995.92", // the organ that fails: I.C.1.b.1
      "765.0-765.1", // the weeks of gestation: I.C.15.i
      "648.0-648.7 648.9 649.1 649.4", // the mother's condition: I.C.11
      "660.0-660.2", // what obstructs the labor: the Tabular List under 660
      "525.4-525.5 695.1 695.81 996.66 996.77 V54.81 V56 V57 V58.44", // the Tabular List under each
    ].join(" "),
    except: "V56.1-V56.3",
    source: GUIDELINES,
  },
  {
    attribute: "adverse-effect",
    // What drugs do, by its title, and the Tabular List asks for the E code of the drug without an «if».
    codes: "288.03 333.72 333.85 333.92 357.6 359.24 528.01-528.02 692.3 693.0",
    source: `${GUIDELINES}, I.C.17.e.1`,
  },
  { attribute: "manifestation-expected", codes: "249.4-249.8 250.4-250.8", source: `${GUIDELINES}, I.C.3.a.4` },
  {
    attribute: "excludes-another-site",
    // Several sites, injuries, substances or complications are coded side by side: I.A.4 names fractures.
    codes: [
      "140-239 303-305 338-339 354-355 362 369 438 440 525 630-679 680-709 715-739 740-759",
      "780-799 800-994 996-999 V01-V91 E000-E999",
    ].join(" "),
    except: "780.3 780.6 788.3 790.2 790.7 780.97",
    source: `${GUIDELINES}, I.A.4`,
  },
];

const PARTS = LISTS.map(({ attribute, codes, except }) => ({
  attribute,
  codes: codes.split(" "),
  except: except?.split(" ") ?? [],
}));

/** What the guidelines say of a diagnosis, as attributes of its code. */
export function guidelineAttributes(code: string): string[] {
  const among = (list: readonly string[]) => list.some((named) => isNamed(code, named));
  return PARTS.filter(({ codes, except }) => among(codes) && !among(except)).map(({ attribute }) => attribute);
}
