import { equal } from "node:assert/strict";
import { readFileSync } from "node:fs";
import { CPC, exercise, exerciseWithWarning, type Folder, type JsonReport } from "../scenario";

/** A name that has a meaning in every format. */
const NAME = `a::b, "c" %0A ]]> <d>&' |\`*e*\` 😀\u001b[31m\nf.exercise.yaml`;

/** A field's name that does the same, and comes back in a message. */
const FIELD = "x::error file=y::]]> <b>&'| [*z*](w) 😀\\n%0A@";

/** A curriculum of a hostile file with two errors, one with a warning and one that is sound. */
export function writeHostile(folder: Folder): Folder {
  return folder.write({
    "cpc.credential.yaml": CPC,
    [`déjà vu/${NAME}`]: `${exercise("a", { credentials: "[cpd]" })}"${FIELD}": 1\n`,
    "w.exercise.yaml": exerciseWithWarning("w"),
  });
}

/** One finding as the report for programs has it, with its path, places counted from 1, the message on one line. */
export interface Expected {
  path: string;
  rule: string;
  severity: "error" | "warning" | "info";
  message: string;
  line: number;
  column: number;
}

/** Lints a folder. @returns the report in a format, and what must be in it by the format for programs */
export async function lintAs(
  format: string,
  folder: Folder,
): Promise<{ text: string; json: JsonReport; expected: Expected[] }> {
  const { stdout, stderr } = await folder.run(["lint", "--format", format, "--format", "json=json"]);
  equal(stderr, "");
  const json: JsonReport = JSON.parse(readFileSync(folder.at("json"), "utf8"));
  const expected = json.results.flatMap(({ path, diagnostics }) =>
    diagnostics.map(({ rule, severity, message, range: { start } }) => ({
      path,
      rule,
      severity,
      message: message.replace(/[\u0000-\u001f]/g, "\uFFFD"),
      line: start.line + 1,
      column: start.character + 1,
    })),
  );
  return { text: stdout, json, expected };
}
