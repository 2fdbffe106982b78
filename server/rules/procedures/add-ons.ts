import type { CodeLibrary } from "../../codesets/library";
import { within } from "../../codesets/modifier-scope";

/** Add-on services and the services that each is added to, by number. */
interface AddOn {
  /** Stretches of codes, both ends included. */
  codes: readonly string[];
  /** One of them must be on the claim. */
  primaries: readonly string[];
}

/**
 * The add-on codes that exercises use most. Numbers only, from knowledge of the field and not from CMS's table, so that
 * what is found by them is a warning.
 */
const ADD_ONS: readonly AddOn[] = [
  { codes: ["99292"], primaries: ["99291"] },
  { codes: ["99467"], primaries: ["99466"] },
  { codes: ["96415", "96417"], primaries: ["96413"] },
  { codes: ["96366"], primaries: ["96365"] },
  { codes: ["96367"], primaries: ["96365", "96374", "96409", "96413"] },
  { codes: ["96375"], primaries: ["96365", "96374", "96409", "96413"] },
  { codes: ["96361"], primaries: ["96360", "96365", "96374", "96409", "96413"] },
  { codes: ["96411"], primaries: ["96409", "96413"] },
  { codes: ["90461"], primaries: ["90460"] },
  { codes: ["90472", "90474"], primaries: ["90460", "90471", "90473"] },
  { codes: ["11101"], primaries: ["11100"] },
  { codes: ["11201"], primaries: ["11200"] },
  { codes: ["11732"], primaries: ["11730"] },
  { codes: ["11045"], primaries: ["11042"] },
  { codes: ["11046"], primaries: ["11043"] },
  { codes: ["11047"], primaries: ["11044"] },
  { codes: ["13102"], primaries: ["13101"] },
  { codes: ["13122"], primaries: ["13121"] },
  { codes: ["13133"], primaries: ["13132"] },
  { codes: ["13153"], primaries: ["13152"] },
  { codes: ["15003"], primaries: ["15002"] },
  { codes: ["15005"], primaries: ["15004"] },
  { codes: ["15101"], primaries: ["15100"] },
  { codes: ["17003"], primaries: ["17000"] },
  { codes: ["19126"], primaries: ["19125"] },
  { codes: ["22614"], primaries: ["22600", "22610", "22612"] },
  { codes: ["22632"], primaries: ["22630"] },
  { codes: ["26125"], primaries: ["26123"] },
  { codes: ["33517-33523"], primaries: ["33533-33536"] },
  { codes: ["36218"], primaries: ["36216", "36217"] },
  { codes: ["63048"], primaries: ["63045-63047"] },
  { codes: ["64491", "64492"], primaries: ["64490"] },
  { codes: ["64494", "64495"], primaries: ["64493"] },
  { codes: ["77052"], primaries: ["77057"] },
  { codes: ["97546"], primaries: ["97545"] },
];

/** What an add-on code is added to, and how far that is known. */
export interface AddOnService {
  /** Stretches of codes, one of which must be on the claim; none where nobody lists them. */
  primaries: readonly string[];
  /** Whether the list is whole: CMS's type 1. Others may be added to what Medicare's contractor allows. */
  whole: boolean;
}

/** The first day of CMS's table of add-on codes (CR 7501); what it allowed then counts for days before. */
const TABLE_FROM = "2013-04-01";

/**
 * What an add-on code is added to, by CMS's table where the user has installed it, else by the short list here.
 * @returns undefined for a code that is no add-on, as far as is known
 */
export function addOnServiceOf(code: string, codes: CodeLibrary, date: string | undefined): AddOnService | undefined {
  const own = listedHere(code);
  const { ncci } = codes;
  if (ncci?.has("addOn")) {
    const ever = ncci.addOnPrimaries(code);
    const listed = ever && date !== undefined && date >= TABLE_FROM ? ncci.addOnPrimaries(code, date) : ever;
    if (listed) return { primaries: listed.primaries, whole: listed.type === 1 && !listed.byContractor };
    // It was no add-on that day; what the table has never heard of it does not judge.
    if (ever) return undefined;
  }
  return own && { primaries: own.primaries, whole: false };
}

/** By code, as far as they were asked for: there are as many as codes in use. */
const asked = new Map<string, AddOn | undefined>();

function listedHere(code: string): AddOn | undefined {
  if (!asked.has(code)) {
    // What is no number of CPT is in no list, and there is no end of what authors may type.
    if (!/^\d{5}$/.test(code)) return undefined;
    asked.set(
      code,
      ADD_ONS.find((addOn) => within(code, addOn.codes)),
    );
  }
  return asked.get(code);
}
