import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readNcci } from "../../server/codesets/importers/ncci";
import { CodeLibrary } from "../../server/codesets/library";
import { writeNcci } from "../../server/codesets/ncci/write-ncci";
import { builtPacks } from "./official";

const PTP = [
  "Copyright notice, made up.",
  "Column1/Column2 Edits",
  "Column 1\tColumn 2\t* = In existence prior to 1996\tEffective Date\tDeletion Date\tModifier\tPTP Edit Rationale",
  "\t\t\t\t*=no data\t0=not allowed\t",
  "\t\t\t\t\t1=allowed\t",
  "\t\t\t\t\t9=not applicable\t",
];
const MUE = (services: string) =>
  `"Made-up notice\nof two lines."\r\nHCPCS/CPT Code,${services} Services MUE Values,MUE Adjudication Indicator,MUE Rationale\r\n`;
const DAY = "3 Date of Service Edit: Clinical,Clinical: Data";
const LINE = "1 Line Edit,Clinical: CMS Workgroup";
const POLICY = "2 Date of Service Edit: Policy,Anatomic Consideration";

/** Tables in CMS' layout, under CMS' names, with edits that are made up for the tests. */
export const NCCI_FILES: Readonly<Record<string, string>> = {
  "ccipra-v200r0-f1.txt": [
    ...PTP,
    "11042\t11720\t\t20100101\t*\t1\tMisuse of column two code with column one code",
    "11042\t97597\t\t20110101\t20131231\t1\tMore extensive procedure",
    "20610\t99213\t\t20130701\t*\t1\tStandards of medical / surgical practice",
    "26055\t26160\t\t20050101\t*\t1\tMore extensive procedure",
    "36415\t36416\t*\t19960101\t*\t0\tMutually exclusive procedures",
    "",
  ].join("\r\n"),
  "ccipra-v200r0-f2.txt": [
    ...PTP,
    "80053\t80048\t\t20000101\t*\t0\tCPT Manual or CMS manual coding instructions",
    "93000\t93005\t*\t19960101\t*\t0\tCPT Manual or CMS manual coding instructions",
    "93000\t93010\t*\t19960101\t20140101\t9\tCPT Manual or CMS manual coding instructions",
    "",
  ].join("\r\n"),
  "ccioph-v200r0-f1.txt": [
    ...PTP,
    "80053\t80048\t\t20000101\t*\t0\tCPT Manual or CMS manual coding instructions",
    "96374\t36000\t\t20070101\t*\t1\tStandards of medical / surgical practice",
    "",
  ].join("\r\n"),
  "MCR_MUE_PractitionerServices_Eff_01-01-2014.csv": `${MUE("Practitioner")}11042,1,${POLICY}\r\n11730,1,${POLICY}\r\n20610,2,${LINE}\r\n96372,4,${DAY}\r\nJ1885,8,${DAY}\r\nG0434,0,${POLICY}\r\n`,
  "MCR_MUE_PractitionerServices_Eff_04-01-2014.csv": `${MUE("Practitioner")}11042,1,${POLICY}\r\n11730,1,${POLICY}\r\n20610,2,${LINE}\r\n96372,4,${DAY}\r\nJ1885,10,${DAY}\r\n`,
  "MCR_MUE_OutpatientHospitalServices_Eff_01-01-2014.csv": `${MUE("Facility Outpatient")}96372,2,${DAY}\r\n`,
  "MCR_MUE_DMESupplierServices_Eff_01-01-2014.csv": `${MUE("DME Supplier")}E0143,1,${POLICY}\r\n`,
  "AOC_V2014Q2-MCR.txt": [
    "Add-On Code\tAOC_DEL_DT\tPrimary_Code\tAOC_EDIT_EFF_DT_JULIAN\tAOC_EDIT_DEL_DT_JULIAN\tAOC_Edit_Type",
    "11732\t\t11730\t2013091\t\t1",
    "96415\t\t96413\t2013091\t\t3",
    "96415\t\tCCCCC\t2013091\t\t3",
    "15787\t\t15786\t2013091\t2013365\t1",
    "11008\t\tCCCCC\t2013091\t\t2",
    "",
  ].join("\r\n"),
};

/** The pack that the tables make. */
export function ncciPack(): Uint8Array {
  const encoder = new TextEncoder();
  return writeNcci(
    readNcci(
      Object.entries(NCCI_FILES).map(([name, text]) => ({ name, bytes: encoder.encode(text) })),
      "made up for the tests",
    ),
  );
}

/** The code sets as built, beside which a user has installed the tables above. */
export const libraryWithNcci: CodeLibrary = new CodeLibrary(function* (system) {
  const built = join(builtPacks, `${system}.pack`);
  if (system === "ncci") yield ncciPack();
  else if (existsSync(built)) yield readFileSync(built);
});
