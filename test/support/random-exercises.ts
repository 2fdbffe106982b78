import type { CodeLibrary } from "../../server/codesets/library";

/** Numbers of CPT of which rules say something: visits, add-ons, services for some patients, codes that only track. */
const SERVICES =
  "99203 99213 99223 99232 99244 99253 99284 99291 99292 99318 99381 99396 99444 99468 92014 11042 11045 11720 97597 20610 " +
  "36415 36416 80053 80048 93000 93005 26055 26160 54150 54161 58150 42820 42821 90460 90461 17003 19126 67700 00100 77052 " +
  "0001F 4004F 0191T";
/** Diagnoses that go together, or must not. */
const DIAGNOSES =
  "250.00 250.40 250.60 250.80 357.2 362.01 250.50 585.3 401.9 428.0 486 599.0 041.49 995.92 038.9 785.52 995.29 813.42 " +
  "E885.9 E849.0 E000.0 E000.1 E001.0 E858.1 E932.0 E950.0 E876.5 962.0 965.1 650 V27.0 V27.1 V30.00 664.01 648.03 V22.0 " +
  "786.50 786.2 784.0 346.90 473.9 410.91 466.0 780.60 V57.1 V57.89 V58.11 162.9 V76.12 174.9 V70.0 V10.3 250.0 250 780.39 345.10 789.01";
/** Each with what the Alphabetic Index alone has in brackets behind it, the wrong way round. */
const INDEXED = "478.71 002.0, 628.3 016.70, 370.21 030.0".split(", ");
const MODIFIERS = "25 59 50 LT RT 26 TC 51 F1 T5 E1 GA GZ 76 77 62 80 PA XE JW 33 GG 73 27 63 90 QW 22 AA P3";
const MALFORMED = ["icd9cm:25000", "icd9cm:E11.9", "99213", "cpt:1234", "cpt:25", "hcpcs:j1885"];
const CHART = [
  "The left knee hurts.",
  "Probable pneumonia, rule out diabetes.",
  "Ketorolac 30 mg is given.",
  "The right eyelid is swollen.",
  "She comes for a screening.",
  "Suspected fracture of the radius.",
  "R/O pneumonia; the working diagnosis is asthma.",
  "It is likely influenza, with questionable diabetes.",
  "Nothing else is found.",
];

/**
 * Exercises without end that are written at random: any codes of the packs beside those that rules speak of, in any
 * setting, on any day, for any patient. The same seed gives the same exercises.
 */
export function* randomExercises(codes: CodeLibrary, seed: number): Generator<string> {
  let state = seed >>> 0;
  const random = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 4_294_967_296) * below);
  };
  const pick = <Item>(items: readonly Item[]): Item => items[random(items.length)] as Item;
  const times = (count: number, make: () => string): string => Array.from({ length: count }, make).join("");
  const maybe = (oneIn: number, text: () => string): string => (random(oneIn) === 0 ? text() : "");
  const anyCode = (system: string): string =>
    `${system}:${codes.get(system)?.at(random(codes.get(system)?.size ?? 0)).code}`;
  const attributes = codes.get("icd9cm")?.table.attributes ?? [];
  const withAttribute = attributes.map((name) => codesWith(codes, name));

  const diagnosis = (): string => {
    const draw = random(20);
    if (draw < 9) return `icd9cm:${pick(DIAGNOSES.split(" "))}`;
    if (draw < 14) return `icd9cm:${pick(pick(withAttribute))}`;
    if (draw < 18) return anyCode("icd9cm");
    return draw < 19
      ? `icd9cm:${pick(INDEXED).replace(" ", " }\n  - { code: icd9cm:")}`
      : pick([...MALFORMED, "icd9cm:999.99"]);
  };
  const procedure = (): string => {
    const draw = random(20);
    if (draw < 11) return `cpt:${pick(SERVICES.split(" "))}`;
    if (draw < 16) return anyCode("hcpcs");
    return draw < 19 ? anyCode("icd9cm") : pick([...MALFORMED, "hcpcs:J9999"]);
  };
  const modifiers = (): string =>
    `, modifiers: [${Array.from({ length: 1 + random(3) }, () => `"${pick(MODIFIERS.split(" "))}"`).join(", ")}]`;
  const pointers = (): string =>
    `, diagnoses: [${Array.from({ length: 1 + random(3) }, () => 1 + random(4)).join(", ")}]`;
  const answer = (indent: string): string =>
    [
      "diagnoses:\n",
      times(
        1 + random(random(8) === 0 ? 14 : 4),
        () => `  - { code: ${diagnosis()}${maybe(9, () => ', poa: "Y"')} }\n`,
      ),
      "procedures:\n",
      times(
        1 + random(random(8) === 0 ? 9 : 3),
        () =>
          `  - { code: ${procedure()}${maybe(3, modifiers)}${maybe(4, () => `, units: ${pick([1, 2, 9, 40, 1.5])}`)}${random(4) === 0 ? "" : pointers()} }\n`,
      ),
    ]
      .join("")
      .replace(/^/gm, indent)
      .trimEnd();

  for (let number = 0; ; number++) {
    const type = pick(["coding", "coding", "multiple-choice", "audit"]);
    yield [
      `id: random-${number}`,
      "title: Written at random",
      `type: ${type}`,
      `setting: ${pick(["physician-office", "outpatient-hospital", "inpatient-hospital", "home", "nursing-facility"])}`,
      ...(random(3) === 0 ? [`perspective: ${pick(["professional", "facility"])}`] : []),
      ...(random(9) === 0
        ? []
        : [
            `dateOfService: ${pick(["1985-02-02", "2004-05-05", "2007-11-11", "2012-01-01", "2014-06-06", "2015-10-01", "2019-09-09"])}`,
          ]),
      `placeOfService: "${pick(["11", "12", "21", "22", "23", "24", "31"])}"`,
      ...(random(4) === 0 ? [] : [`payer: ${pick(["medicare", "commercial", "medicaid", "self"])}`]),
      `patient: { age: ${pick(["0", "3 months", "7", "17", "30", "58", "80"])}, sex: ${pick(["female", "male"])} }`,
      ...(random(5) === 0
        ? [
            `bodySite: { region: ${pick(["eyelid", "finger", "abdomen"])}, side: ${pick(["left", "right"])}, which: upper }`,
          ]
        : []),
      `scenario: ${pick(CHART)} ${pick(CHART)}`,
      ...(type === "coding"
        ? ["answer:", answer("  "), ...(random(5) === 0 ? ["  accepted:", `    -\n${answer("      ")}`] : [])]
        : []),
      ...(type === "audit" ? ["claim:", answer("  "), "findings: [{ problem: Something is wrong. }]"] : []),
      ...(type === "multiple-choice"
        ? [
            "options:",
            ...["true", "false"].map((correct) => `  - correct: ${correct}\n    answer:\n${answer("      ")}`),
          ]
        : []),
      "",
    ].join("\n");
  }
}

function codesWith(codes: CodeLibrary, attribute: string): string[] {
  const set = codes.get("icd9cm");
  return Array.from({ length: set?.size ?? 0 }, (_, at) => set?.at(at)).flatMap((code) =>
    code?.has(attribute) ? [code.code] : [],
  );
}
