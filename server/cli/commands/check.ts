import type { Command } from "../command";

/** `chartkey check`: a claim typed on the command line. */
export const check: Command = {
  name: "check",
  summary: "Check a claim typed as codes, without a file",
  help: `Usage: chartkey check CODE… [OPTIONS]

Judges codes as the answer key of an exercise would be: diagnoses in sequence, procedures with
their modifiers (99213-25), pointers (99213@1,2) and units (J1885x2). Systems may be left out.
\`-\` reads the codes from standard input.

Options:
  --setting SETTING       physician-office (default), outpatient-hospital, inpatient-hospital, …
  --perspective WHO       professional or facility
  --date YYYY-MM-DD       The date of service; without it codes are judged by their last release
  --place NN              The place of service, CMS's two digits
  --payer PAYER           medicare, medicaid, commercial or self
  --sex female|male       The patient's sex
  --age AGE               The patient's age in years, or "3 months", "5 days"
  --json                  Print JSON

Exit code: 0 nothing wrong, 1 errors, 2 the call failed.

Examples:
  chartkey check 250.60 357.2 99213
  chartkey check 357.2 250.60 --setting inpatient-hospital --date 2014-03-12
  chartkey check 600.00 --sex female
`,
  options: {
    setting: { type: "string" },
    perspective: { type: "string" },
    date: { type: "string" },
    place: { type: "string" },
    payer: { type: "string" },
    sex: { type: "string" },
    age: { type: "string" },
    json: { type: "boolean" },
    color: { type: "boolean" },
    "no-color": { type: "boolean" },
  },
  async run(values, positionals) {
    const { runCheck } = await import("./check-run");
    return runCheck(values, positionals);
  },
};
