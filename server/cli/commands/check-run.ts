import pc from "picocolors";
import { kindOf } from "../../curriculum/kinds/registry";
import { openUserLibrary } from "../../host/codesets/packs";
import {
  type CheckedClaim,
  type Circumstances,
  type ClaimFinding,
  checkClaim,
} from "../../language/typed-claim/check-claim";
import { wantsColour } from "../colour";
import { type OptionValues, UsageError } from "../command";
import { readInput } from "../input";
import { writeOutput } from "../output";

/**
 * Runs `chartkey check`.
 * @returns 1 when a rule finds an error
 * @throws UsageError when the call's words are off
 */
export async function runCheck(values: OptionValues, positionals: string[]): Promise<number> {
  const text = positionals.includes("-") ? (await readInput()).toString("utf8") : positionals.join(" ");
  const claim = checkClaim(text, circumstances(values), await openUserLibrary());
  if (claim.codes.length === 0) throw new UsageError("Name at least one code, such as 250.60 or cpt:99213-25.");
  const colour = wantsColour(values, process.env, process.stdout.isTTY);
  await writeOutput(values.json ? `${JSON.stringify(claim, null, 2)}\n` : print(claim, colour), undefined);
  return all(claim).some(({ severity }) => severity === "error") ? 1 : 0;
}

function circumstances(values: OptionValues): Circumstances {
  const text = (name: string) => (values[name] === undefined ? undefined : String(values[name]));
  const setting = oneOf("setting", text("setting") ?? "physician-office");
  const date = text("date");
  if (date !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(date))
    throw new UsageError(`«${date}» is no day. Write it as 2014-03-12.`);
  return {
    setting,
    date,
    perspective: oneOf("perspective", text("perspective")),
    payer: oneOf("payer", text("payer")),
    placeOfService: text("place"),
    age: text("age"),
    sex: text("sex"),
  };
}

/** A value that the schema of an exercise allows for a field. */
function oneOf(field: string, value: string | undefined): string | undefined {
  const schema = kindOf("x.exercise.yaml")?.schema.properties?.[field];
  const allowed = typeof schema === "object" ? schema.enum : undefined;
  if (value === undefined || !allowed || allowed.includes(value)) return value;
  throw new UsageError(`There is no ${field} «${value}». Choose ${allowed.slice(0, 7).join(", ")}.`);
}

function all(claim: CheckedClaim): ClaimFinding[] {
  return [...claim.codes.flatMap(({ findings }) => findings), ...claim.findings];
}

function print(claim: CheckedClaim, colour: boolean): string {
  const colours = pc.createColors(colour);
  const paint = { error: colours.red, warning: colours.yellow, info: colours.blue };
  const line = ({ severity, message, rule }: ClaimFinding) =>
    `    ${paint[severity](severity.padEnd(7))}  ${message}  ${colours.dim(rule)}\n`;
  const codes = claim.codes.map(({ reference, modifiers, units, title, findings }) => {
    const head = [reference, ...modifiers].join("-") + (units === undefined ? "" : `x${units}`);
    const said = findings.map(line).join("");
    return `${findings.length > 0 ? " " : colours.green("✓")} ${colours.bold(head.padEnd(18))} ${title}\n${said}`;
  });
  const errors = all(claim).filter(({ severity }) => severity === "error").length;
  const rest = all(claim).length - errors;
  const sum =
    errors + rest === 0
      ? "Nothing wrong that a rule can see."
      : `${errors} ${errors === 1 ? "error" : "errors"}, ${rest} other ${rest === 1 ? "finding" : "findings"}. chartkey explain RULE tells why.`;
  return `${codes.join("")}${claim.findings.map(line).join("")}\n${sum}\n`;
}
