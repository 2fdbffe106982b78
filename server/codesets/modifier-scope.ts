/** Where a modifier belongs; numbers of CPT only, in stretches with both ends included. */
export interface ModifierScope {
  modifiers: readonly string[];
  /** Services that it is for; every other number of CPT is wrong. */
  only?: readonly string[];
  /** Services that it is never for. */
  never?: readonly string[];
  /** What `only` or `never` names, as a plural: «for …», «not for …». */
  services: string;
  /** Letters of HCPCS Level II whose codes it is never for. */
  neverLetters?: string;
  /** CPT or CMS say so without exception; else it is what payers expect. */
  sure: boolean;
}

export const VISITS = ["99201-99499"];
const EYE_VISITS = ["92002-92014"];
const ANESTHESIA = ["00100-01999"];
const LABORATORY = ["80047-89398"];
const SURGERY = ["10021-69990"];
const RADIOLOGY = ["70010-79999"];
/** Supplies, equipment, drugs and prosthetics, which are no services. */
const GOODS = "ABEJKLV";

/**
 * CPT, appendix A, and the modifiers of HCPCS Level II, in words of our own. The numbers are facts; what a modifier
 * says in full is in the books. Completion and the rules share it.
 */
export const MODIFIER_SCOPES: readonly ModifierScope[] = [
  {
    modifiers: ["24", "57"],
    only: [...VISITS, ...EYE_VISITS],
    services: "visits (E/M)",
    neverLetters: GOODS,
    sure: true,
  },
  { modifiers: ["25"], only: [...VISITS, ...EYE_VISITS], services: "visits (E/M)", neverLetters: GOODS, sure: true },
  { modifiers: ["27"], only: [...VISITS, ...EYE_VISITS], services: "visits (E/M)", neverLetters: GOODS, sure: true },
  { modifiers: ["22"], never: VISITS, services: "visits (E/M)", sure: true },
  { modifiers: ["53"], never: VISITS, services: "visits (E/M)", sure: false },
  {
    modifiers: ["26", "TC"],
    never: [...VISITS, ...ANESTHESIA],
    services: "visits or anesthesia",
    neverLetters: "ABEJKL",
    sure: true,
  },
  { modifiers: ["47"], never: [...ANESTHESIA, ...VISITS], services: "anesthesia or visits", sure: true },
  {
    modifiers: ["50"],
    never: [...VISITS, ...ANESTHESIA, ...LABORATORY],
    services: "visits, anesthesia or laboratory tests",
    sure: false,
  },
  { modifiers: ["51"], never: VISITS, services: "visits (E/M)", sure: true },
  {
    modifiers: ["54", "55", "56"],
    never: [...VISITS, ...ANESTHESIA, ...LABORATORY],
    services: "visits, anesthesia or laboratory tests",
    sure: false,
  },
  { modifiers: ["58", "78", "79"], never: VISITS, services: "visits (E/M); 24 is for those", sure: false },
  { modifiers: ["59", "XE", "XP", "XS", "XU"], never: VISITS, services: "visits (E/M); 25 is for those", sure: true },
  {
    modifiers: ["62", "66", "80", "81", "82", "AS"],
    never: [...VISITS, ...ANESTHESIA, ...RADIOLOGY, ...LABORATORY],
    services: "services without an operation",
    neverLetters: GOODS,
    sure: true,
  },
  {
    modifiers: ["63"],
    never: [...VISITS, ...ANESTHESIA, ...RADIOLOGY, ...LABORATORY],
    services: "services other than operations",
    sure: false,
  },
  { modifiers: ["76", "77"], never: VISITS, services: "visits (E/M)", sure: false },
  { modifiers: ["90", "91", "92"], only: LABORATORY, services: "laboratory tests", neverLetters: GOODS, sure: true },
  {
    modifiers: ["P1", "P2", "P3", "P4", "P5", "P6", "23", "AA", "AD", "QK", "QX", "QY", "QZ", "QS", "G8", "G9"],
    only: [...ANESTHESIA, "99100-99140"],
    services: "anesthesia",
    neverLetters: GOODS,
    sure: true,
  },
  {
    modifiers: ["AI"],
    only: ["99221-99223", "99304-99306"],
    services: "the first visit in a hospital or nursing facility",
    sure: false,
  },
  {
    modifiers: ["LT", "RT"],
    never: [...VISITS, ...ANESTHESIA, ...LABORATORY],
    services: "visits, anesthesia or laboratory tests",
    sure: false,
  },
  {
    modifiers: ["E1", "E2", "E3", "E4"],
    only: ["67700-67999", "15820-15823", "68700-68850"],
    services: "operations on eyelids",
    sure: false,
  },
  {
    modifiers: ["FA", "F1", "F2", "F3", "F4", "F5", "F6", "F7", "F8", "F9"],
    never: [...VISITS, ...ANESTHESIA, ...LABORATORY, "28001-28899", "73600-73660"],
    services: "visits, anesthesia, laboratory tests or the foot",
    sure: false,
  },
  {
    modifiers: ["TA", "T1", "T2", "T3", "T4", "T5", "T6", "T7", "T8", "T9"],
    never: [...VISITS, ...ANESTHESIA, ...LABORATORY, "26010-26989", "73120-73140"],
    services: "visits, anesthesia, laboratory tests or the hand",
    sure: false,
  },
  {
    modifiers: ["LC", "LD", "RC", "LM", "RI"],
    only: ["92920-92998", "93571-93572"],
    services: "interventions on coronary vessels",
    sure: false,
  },
  {
    modifiers: ["A1", "A2", "A3", "A4", "A5", "A6", "A7", "A8", "A9"],
    only: [],
    services: "dressings (HCPCS A6xxx)",
    sure: true,
  },
  { modifiers: ["NU", "RR", "UE"], only: [], services: "equipment of HCPCS Level II", sure: false },
  { modifiers: ["QW"], only: LABORATORY, services: "laboratory tests", neverLetters: GOODS, sure: false },
  {
    modifiers: ["JW"],
    never: [...VISITS, ...ANESTHESIA, ...SURGERY, ...RADIOLOGY, ...LABORATORY],
    services: "anything but drugs",
    sure: false,
  },
  {
    modifiers: ["GN", "GO", "GP"],
    never: [...VISITS, ...ANESTHESIA, ...RADIOLOGY],
    services: "visits, anesthesia or imaging; it marks a therapist's service",
    neverLetters: "ABEJK",
    sure: false,
  },
  { modifiers: ["PT"], never: [...VISITS, ...ANESTHESIA], services: "visits or anesthesia", sure: false },
  { modifiers: ["GG", "GH"], only: ["77051-77067"], services: "mammograms", sure: false },
  { modifiers: ["GE"], only: ["99201-99203", "99211-99213"], services: "visits of a low level", sure: false },
];

/** Whether a number of CPT lies in one of some stretches. */
export function within(code: string, stretches: readonly string[]): boolean {
  const number = numberOf(code);
  if (number === undefined) return false;
  for (const stretch of stretches) {
    const { first, last } = boundsOf(stretch);
    if (first <= number && number <= last) return true;
  }
  return false;
}

/** Five digits as a number: what has a letter or a dot is no number of category I. */
function numberOf(code: string): number | undefined {
  if (code.length !== 5) return undefined;
  let number = 0;
  for (let at = 0; at < 5; at++) {
    const digit = code.charCodeAt(at) - ZERO;
    if (digit < 0 || digit > 9) return undefined;
    number = number * 10 + digit;
  }
  return number;
}

const ZERO = "0".charCodeAt(0);

const known = new Map<string, { first: number; last: number }>();

/** Both ends of a stretch; tables have a few hundred, which every line is held against. */
function boundsOf(stretch: string): { first: number; last: number } {
  let bounds = known.get(stretch);
  if (!bounds) {
    const [first = "", last = first] = stretch.split("-");
    bounds = { first: Number(first), last: Number(last) };
    known.set(stretch, bounds);
  }
  return bounds;
}

/** The scopes of a modifier that leave a code out. Categories II and III of CPT are in none. */
export function scopesAgainst(modifier: string, system: string, code: string): ModifierScope[] {
  return MODIFIER_SCOPES.filter(({ modifiers, only, never, neverLetters = "" }) => {
    if (!modifiers.includes(modifier)) return false;
    if (system === "hcpcs") return neverLetters.includes(code.charAt(0));
    if (system !== "cpt" || !/^\d{5}$/.test(code)) return false;
    return (only !== undefined && !within(code, only)) || (never !== undefined && within(code, never));
  });
}

/** The modifiers that are for a service and few others. */
export function modifiersFor(code: string): string[] {
  return MODIFIER_SCOPES.flatMap(({ modifiers, only }) => (only && within(code, only) ? modifiers : []));
}
