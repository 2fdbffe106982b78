/** Codes that were billable in 2014, as frequent ones are. */
const CODES =
  "250.00 401.9 786.50 599.0 486 428.0 427.31 414.01 272.4 530.81 724.2 244.9 285.9 311 493.90 496 466.0 462 382.9 715.96".split(
    " ",
  );

/** Makes sound exercises of some size, the same for the same numbers. */
export function exercise(id: string, diagnoses = 3): string {
  const lines = [
    `id: ${id}`,
    `title: Exercise ${id}`,
    "type: coding",
    "credentials: [cpc]",
    "setting: physician-office",
    "dateOfService: 2014-03-12",
    "patient: { age: 58, sex: female }",
    "scenario: |",
    "  A 58-year-old woman comes with several complaints.",
    "  The examination is described in the usual way.",
    "answer:",
    "  diagnoses:",
  ];
  for (let index = 0; index < diagnoses; index++) {
    const code = CODES[index % CODES.length];
    lines.push(
      `    - code: icd9cm:${code}`,
      `      rationale: Reason number ${index} of this exercise`,
      `      evidence: [1, 2]`,
    );
  }
  lines.push("  procedures:", "    - code: cpt:99213", "      evidence: [2]", "      diagnoses: [1]", "");
  return lines.join("\n");
}

/** One exercise of about so many lines. */
export function longExercise(lines: number): string {
  return exercise("long", Math.round((lines - 17) / 3));
}

/** A stream of exercises of about so many lines in all. */
export function stream(lines: number): string {
  return Array.from({ length: Math.round(lines / 27) }, (_, index) => exercise(`e${index}`)).join("---\n");
}

/** The credential that all of them prepare for. */
export const CREDENTIAL =
  "id: cpc\nabbreviation: CPC\nname: Certified Professional Coder\nissuer: AAPC\ncategory: core\n";
