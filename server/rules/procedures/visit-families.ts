/** Visits of one kind: numbers of CPT, in words of our own. */
export interface VisitFamily {
  /** Stretches of codes, both ends included. */
  codes: readonly string[];
  /** «visits in an office» */
  name: string;
  /** Places of service that CPT's own heading of the family rules out. */
  never?: readonly string[];
  /** Places of service that are unusual for it. */
  seldom?: readonly string[];
  /** If given, any other place is unusual. */
  usual?: readonly string[];
}

const OFFICE_LIKE = ["11", "12", "13", "20", "31", "32", "49", "50", "72"];

/** CPT, headings of evaluation and management; CMS, place of service codes (Claims Processing Manual, chapter 26, 10.5). */
export const VISIT_FAMILIES: readonly VisitFamily[] = [
  { codes: ["99201-99205", "99211-99215"], name: "office and outpatient visits", never: ["21"], seldom: ["23", "31"] },
  {
    codes: ["99217-99220", "99224-99226"],
    name: "observation care",
    never: ["11", "12"],
    seldom: ["20", "21", "31", "32"],
  },
  {
    codes: ["99221-99223", "99231-99233", "99238-99239"],
    name: "hospital inpatient care",
    never: [...OFFICE_LIKE, "23"],
    seldom: ["24"],
  },
  { codes: ["99234-99236"], name: "hospital care of one day", never: ["11", "12"], seldom: ["20", "31", "32"] },
  { codes: ["99241-99245"], name: "outpatient consultations", never: ["21"], seldom: ["31"] },
  { codes: ["99251-99255"], name: "inpatient consultations", never: ["11", "12", "20", "23"], seldom: ["22"] },
  {
    codes: ["99281-99285"],
    name: "visits in an emergency department",
    never: ["11", "12", "21", "31", "32"],
    usual: ["23"],
  },
  {
    codes: ["99304-99310", "99315-99316", "99318"],
    name: "nursing facility care",
    never: ["11", "12", "21", "23"],
    usual: ["31", "32", "54", "56"],
  },
  {
    codes: ["99324-99328", "99334-99337"],
    name: "visits in a rest home",
    never: ["11", "21", "23"],
    usual: ["13", "14", "33", "55"],
  },
  {
    codes: ["99341-99345", "99347-99350"],
    name: "visits at home",
    never: ["11", "21", "23"],
    usual: ["12", "13", "14", "16", "33", "55"],
  },
  { codes: ["99460", "99462-99463"], name: "newborn care in a hospital", never: ["11", "12"] },
  { codes: ["99468-99480"], name: "intensive care of a child in hospital", never: ["11", "12"] },
];

/** Ages in years that a visit is for: from, included, to, excluded. */
export interface VisitAge {
  codes: readonly string[];
  from: number;
  to: number;
  who: string;
}

const DAY = 1 / 365;

/** CPT, headings of preventive medicine and of newborn and pediatric critical care. */
export const VISIT_AGES: readonly VisitAge[] = [
  { codes: ["99381", "99391"], from: 0, to: 1, who: "infants under 1 year" },
  { codes: ["99382", "99392"], from: 1, to: 5, who: "ages 1 to 4" },
  { codes: ["99383", "99393"], from: 5, to: 12, who: "ages 5 to 11" },
  { codes: ["99384", "99394"], from: 12, to: 18, who: "ages 12 to 17" },
  { codes: ["99385", "99395"], from: 18, to: 40, who: "ages 18 to 39" },
  { codes: ["99386", "99396"], from: 40, to: 65, who: "ages 40 to 64" },
  { codes: ["99387", "99397"], from: 65, to: 200, who: "ages 65 and over" },
  { codes: ["99460-99463", "99468-99469"], from: 0, to: 29 * DAY, who: "newborns up to 28 days" },
  { codes: ["99471-99472"], from: 28.5 * DAY, to: 2, who: "children from 29 days to 24 months" },
  { codes: ["99475-99476"], from: 2, to: 6, who: "children from 2 to 5 years" },
];

/** The days that visits came and went. */
export interface VisitLife {
  codes: readonly string[];
  /** The first day. */
  from?: string;
  /** The first day without it. */
  until?: string;
  /** Seen in a published list; else from memory of the field, and only a warning. */
  sure?: boolean;
}

export const VISIT_LIVES: readonly VisitLife[] = [
  { codes: ["99201"], until: "2021-01-01", sure: true },
  { codes: ["99224-99226"], from: "2011-01-01", until: "2023-01-01" },
  { codes: ["99217-99220"], until: "2023-01-01" },
  { codes: ["99241", "99251", "99318", "99324-99328", "99334-99337", "99343", "99354-99357"], until: "2023-01-01" },
  { codes: ["99363-99364"], until: "2018-01-01" },
  { codes: ["99420"], until: "2017-01-01" },
  { codes: ["99444"], until: "2020-01-01" },
  { codes: ["99441-99443"], until: "2025-01-01" },
  { codes: ["99487", "99489", "99495-99496"], from: "2013-01-01" },
];

/** Visits that one physician does not bill for one patient on one day. */
export const VISITS_APART: readonly { one: readonly string[]; other: readonly string[]; why: string }[] = [
  {
    one: ["99201-99205"],
    other: ["99211-99215"],
    why: "a patient is new or established",
  },
  // Medicare Claims Processing Manual, chapter 12, 30.6.9.1.
  {
    one: ["99221-99223"],
    other: ["99201-99205", "99211-99215", "99281-99285"],
    why: "what led to the admission counts towards the first hospital visit",
  },
  // Medicare Claims Processing Manual, chapter 12, 30.6.9.
  {
    one: ["99221-99223"],
    other: ["99221-99223", "99231-99233", "99238-99239"],
    why: "a physician bills one hospital visit a day",
  },
  {
    one: ["99238-99239"],
    other: ["99231-99233"],
    why: "a physician bills one hospital visit a day",
  },
];

/** Consultations, which Medicare has not paid since (CMS, CR 6740). */
export const CONSULTATIONS = ["99241-99245", "99251-99255"];
export const MEDICARE_CONSULTATIONS_UNTIL = "2010-01-01";
