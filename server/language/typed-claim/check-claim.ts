import type { CodeLibrary } from "../../codesets/library";
import { defaultConfiguration } from "../../curriculum/configuration";
import { Curriculum } from "../../curriculum/curriculum";
import { kindOf } from "../../curriculum/kinds/registry";
import { Snapshot } from "../../curriculum/snapshot";
import { check } from "../../rules/check";
import type { Severity } from "../../rules/finding";
import { readClaim, type TypedCode } from "./read-claim";

/** What a claim is judged in; what is not said is not judged. */
export interface Circumstances {
  setting?: string;
  perspective?: string;
  /** YYYY-MM-DD */
  date?: string;
  placeOfService?: string;
  payer?: string;
  age?: string;
  sex?: string;
}

/** What a rule says of one typed code. */
export interface ClaimFinding {
  rule: string;
  severity: Severity;
  message: string;
}

/** A typed code with its title and what is wrong with it. */
export interface CheckedCode {
  typed: string;
  reference: string;
  modifiers: string[];
  /** Where they were typed. */
  units?: number;
  title: string;
  findings: ClaimFinding[];
}

/** A typed claim, judged. */
export interface CheckedClaim {
  codes: CheckedCode[];
  /** What concerns the claim as a whole. */
  findings: ClaimFinding[];
}

/**
 * Judges typed codes as the answer key of an exercise would be.
 * @param text codes in the order of the claim, with or without their systems
 */
export function checkClaim(text: string, circumstances: Circumstances, codes: CodeLibrary): CheckedClaim {
  const typed = readClaim(text);
  const { yaml, lines } = exerciseOf(typed, circumstances);
  const kind = kindOf("claim.exercise.yaml");
  if (!kind || typed.length === 0) return { codes: [], findings: [] };
  const snapshot = new Snapshot("untitled:claim.exercise.yaml", kind, yaml);
  const checked = typed.map((code): CheckedCode => {
    const title = codes.find(code.reference)?.title ?? "";
    const { typed: word, reference, modifiers, units } = code;
    return { typed: word, reference, modifiers, ...(units !== undefined && { units }), title, findings: [] };
  });
  const whole: ClaimFinding[] = [];
  for (const { rule, severity, message, span } of check(snapshot, new Curriculum(codes), defaultConfiguration)) {
    // The frame is ours: what it lacks is not what was typed.
    if (rule === "schema" || rule === "yaml-syntax") continue;
    const line = snapshot.positionAt(span.start).line;
    const code = lines.get(line);
    (code === undefined ? whole : (checked[code]?.findings ?? whole)).push({ rule, severity, message });
  }
  return { codes: checked, findings: whole };
}

/** The exercise whose key the typed codes are, and which line of it holds which of them. */
function exerciseOf(typed: readonly TypedCode[], about: Circumstances): { yaml: string; lines: Map<number, number> } {
  const text: string[] = ["id: claim", "title: Claim", "type: coding", "credentials: []"];
  const field = (name: string, value: string | undefined) => {
    if (value !== undefined) text.push(`${name}: ${JSON.stringify(value)}`);
  };
  field("setting", about.setting);
  field("perspective", about.perspective);
  field("dateOfService", about.date);
  field("placeOfService", about.placeOfService);
  field("payer", about.payer);
  const patient = [
    ...(about.age === undefined ? [] : [`age: ${/^\d+$/.test(about.age) ? about.age : JSON.stringify(about.age)}`]),
    ...(about.sex === undefined ? [] : [`sex: ${JSON.stringify(about.sex)}`]),
  ];
  text.push(`patient: { ${patient.join(", ")} }`, "scenario: A claim.", "answer:");
  const lines = new Map<number, number>();
  const diagnoses = typed.filter(({ role }) => role === "diagnosis");
  const professional = about.perspective === "professional" || !about.setting?.includes("hospital");
  for (const role of ["diagnosis", "procedure"] as const) {
    if (!typed.some((code) => code.role === role)) continue;
    text.push(role === "diagnosis" ? "  diagnoses:" : "  procedures:");
    for (const [index, code] of typed.entries()) {
      if (code.role !== role) continue;
      lines.set(text.length, index);
      const parts = [`code: ${JSON.stringify(code.reference)}`];
      if (role === "procedure") {
        if (code.modifiers.length > 0) parts.push(`modifiers: ${JSON.stringify(code.modifiers)}`);
        if (code.units !== undefined) parts.push(`units: ${code.units}`);
        // Who does not say which diagnosis a service is for means all of them; a claim form takes four.
        const pointers = code.pointers ?? (professional ? diagnoses.slice(0, 4).map((_, at) => at + 1) : undefined);
        if (pointers?.length) parts.push(`diagnoses: ${JSON.stringify(pointers)}`);
      }
      text.push(`    - { ${parts.join(", ")} }`);
    }
  }
  return { yaml: `${text.join("\n")}\n`, lines };
}
