import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** What a publisher's catalogue is made to look like. */
export interface CatalogueSettings {
  /** How many files, credentials included. */
  files: number;
  /** The same seed gives the same files, byte for byte. */
  seed?: number;
  /** The share of exercises with a fault, from 0 to 1. */
  faults?: number;
}

/** A file of a catalogue. */
export interface CatalogueFile {
  /** From the folder of the catalogue, with forward slashes. */
  name: string;
  text: string;
}

const ISSUERS = ["AAPC", "AHIMA"];
const CREDENTIALS = ["cpc", "cpc-h", "cpc-p", "ccs", "ccs-p", "cca", "rhit", "cemc", "cfpc", "cgsc", "ccc", "cobgc"];
const SECTIONS = ["ICD-9-CM", "Surgery", "Evaluation and management", "Medicine"];
const SYSTEMS = ["cardiac", "digestive", "endocrine", "mental-health", "musculoskeletal", "renal", "respiratory"];

/** Diseases with the codes that were billable in 2014, and the words of a chart. */
const DISEASES: readonly [code: string, name: string, course: string][] = [
  ["250.00", "type II diabetes", "Her sugars at home run between 110 and 140; she takes metformin twice a day."],
  ["401.9", "high blood pressure", "Pressure today 148 over 92, with two medicines that are taken as they should be."],
  ["599.0", "a urinary tract infection", "Burning since Tuesday; the dipstick shows nitrite, the culture is sent."],
  ["486", "pneumonia", "The film shows an infiltrate at the right base; no organism is named."],
  [
    "428.0",
    "congestive heart failure",
    "Ankles swollen to the knee, two pillows at night, weight up by three kilograms.",
  ],
  ["427.31", "atrial fibrillation", "The tracing is irregular at 88; the anticoagulant is continued at the same dose."],
  ["272.4", "high cholesterol", "Fasting values are reviewed line by line, and the statin is raised."],
  ["530.81", "gastro-esophageal reflux", "Heartburn after late meals, better on omeprazole, no trouble swallowing."],
  ["244.9", "an underactive thyroid", "TSH is back in the range after the last change of the dose."],
  ["493.90", "asthma", "Wheezing with colds only; the inhaler lasts for months."],
  ["466.0", "acute bronchitis", "Cough for a week, chest clear but for a few rhonchi; no antibiotic is given."],
  ["462", "acute pharyngitis", "The throat is red, the rapid test for streptococci negative."],
  ["715.96", "osteoarthritis of the knee", "Pain on stairs; the film from last year shows a narrowed joint space."],
];
const VISITS = ["99212", "99213", "99214"];

/** Numbers that look random and are the same for the same seed: a linear congruential generator, its high bits. */
function randomNumbers(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 4_294_967_296) * below);
  };
}

/** Makes a catalogue: coding exercises, questions and audits in folders by subject, as publishers keep them. */
export function* catalogue({ files, seed = 1, faults = 0 }: CatalogueSettings): Generator<CatalogueFile> {
  const random = randomNumbers(seed);
  const pick = <Item>(items: readonly Item[]): Item => items[random(items.length)] as Item;
  yield { name: "chartkey.yaml", text: "exclude: [archive/**]\n" };
  const credentials = CREDENTIALS.slice(0, Math.max(1, Math.min(CREDENTIALS.length, files - 1)));
  for (const [index, id] of credentials.entries())
    yield { name: `credentials/${id}.credential.yaml`, text: credential(id, ISSUERS[index % 2] ?? "", index) };
  const inFolder = new Map<string, number>();
  for (let index = credentials.length + 1; index < files; index++) {
    const faulty = random(1_000_000) < faults * 1_000_000;
    const subject = pick(SYSTEMS);
    const id = `${subject}-${String(index).padStart(5, "0")}`;
    const wanted = faulty ? "cpcc" : pick(credentials);
    const draw = random(10);
    const form = draw < 6 ? "coding" : draw < 9 ? "multiple-choice" : "audit";
    const folder = `${form}/${subject}/${Math.floor(index / 200)}`;
    const number = inFolder.get(folder) ?? 0;
    inFolder.set(folder, number + 1);
    const text = exercise({ id, number, form, credential: wanted, section: pick(SECTIONS), random, pick });
    yield { name: `${folder}/${id}.exercise.yaml`, text };
  }
}

/** Writes a catalogue into a folder. @returns how many bytes of text it has */
export function writeCatalogue(folder: string, settings: CatalogueSettings): number {
  let size = 0;
  const made = new Set<string>();
  for (const { name, text } of catalogue(settings)) {
    const path = join(folder, name);
    if (!made.has(dirname(path))) mkdirSync(dirname(path), { recursive: true });
    made.add(dirname(path));
    writeFileSync(path, text);
    size += text.length;
  }
  return size;
}

function credential(id: string, issuer: string, index: number): string {
  return [
    `id: ${id}`,
    `abbreviation: ${id.toUpperCase()}`,
    `name: Certified Coder ${id.toUpperCase()}`,
    `issuer: ${issuer}`,
    "category: core",
    "settings: [physician-office, outpatient-hospital]",
    "codeSets: [cpt, hcpcs, icd9cm]",
    "requires: []",
    `exam: { questions: 150, minutes: 340, passPercent: 70, sections: [${SECTIONS.map((title) => `{ title: ${title}, questions: ${10 + index} }`).join(", ")}] }`,
    "",
  ].join("\n");
}

interface ExerciseSettings {
  id: string;
  /** How many stand in its folder already. */
  number: number;
  form: string;
  credential: string;
  section: string;
  random(below: number): number;
  pick<Item>(items: readonly Item[]): Item;
}

function exercise({ id, number, form, credential: prepared, section, random, pick }: ExerciseSettings): string {
  const first = random(DISEASES.length);
  const count = 1 + random(4);
  const diseases = Array.from(
    { length: count },
    (_, at) => DISEASES[(first + at) % DISEASES.length] as [string, string, string],
  );
  const head = [
    `id: ${id}`,
    `title: A visit for ${diseases[0]?.[1]}`,
    `type: ${form}`,
    `credentials: [${prepared}]`,
    `section: ${section}`,
    `difficulty: ${pick(["beginner", "intermediate", "advanced"])}`,
    "setting: physician-office",
    `dateOfService: ${pick([2012, 2013, 2014])}-0${1 + random(9)}-1${random(10)}`,
    'placeOfService: "11"',
    `payer: ${pick(["medicare", "commercial", "medicaid"])}`,
    `patient: { age: ${45 + random(40)}, sex: female }`,
    "scenario: |",
    `  A woman, known to the practice, comes for ${diseases.map(([, name]) => name).join(", ")}.`,
    ...diseases.map(([, , course]) => `  ${course}`),
    "question: Which codes does the practice report?",
  ];
  const tail = ["provenance: { author: Made by a program, fictional: true }", ""];
  const visit = pick(VISITS);
  if (form === "multiple-choice") return [...head, ...options(number, diseases, random), ...tail].join("\n");
  if (form === "audit") {
    const wrong = ["claim:", ...answer([["250.0", "", ""], ...diseases.slice(1)], visit, false)];
    const findings = [
      "findings:",
      "  - diagnosis: 1",
      "    rule: code-not-billable",
      "    problem: The code lacks its fifth digit, so that no payer takes the claim.",
      `    correction: ${diseases[0]?.[0]} in full, as the chart has it.`,
    ];
    return [...head, ...wrong, ...findings, ...tail].join("\n");
  }
  return [...head, "answer:", ...answer(diseases, visit, true), ...tail].join("\n");
}

function answer(diseases: readonly (readonly [string, string, string])[], visit: string, explained: boolean): string[] {
  return [
    "  diagnoses:",
    ...diseases.flatMap(([code, name], at) => [
      `    - code: icd9cm:${code}`,
      ...(explained
        ? [`      rationale: The chart says ${name}, and nothing more exact.`, `      evidence: [1, ${at + 2}]`]
        : []),
    ]),
    "  procedures:",
    `    - code: cpt:${visit}`,
    "      diagnoses: [1]",
    ...(explained ? ["      evidence: [1]"] : []),
  ];
}

function options(
  number: number,
  diseases: readonly (readonly [string, string, string])[],
  random: (below: number) => number,
): string[] {
  const others = DISEASES.filter(([code]) => diseases.every(([own]) => own !== code));
  const first = random(others.length);
  // In turn, as an editor who knows the rule does it.
  const key = number % 4;
  return [
    "options:",
    ...Array.from({ length: 4 }, (_, at) => {
      const [code, name] =
        at === key
          ? (diseases[0] as [string, string, string])
          : (others[(first + at) % others.length] as [string, string, string]);
      return [
        `  - id: ${"ABCD"[at]}`,
        `    text: "${code}"`,
        ...(at === key ? ["    correct: true"] : []),
        `    rationale: This is the code of ${name}.`,
      ];
    }).flat(),
  ];
}
