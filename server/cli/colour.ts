import type { OptionValues } from "./command";

/**
 * Whether to write colours: by the options, else by NO_COLOR and FORCE_COLOR, else on a terminal.
 * @param terminal whether the text goes to one
 */
export function wantsColour(
  values: OptionValues,
  environment: NodeJS.ProcessEnv,
  terminal: boolean | undefined,
): boolean {
  if (values["no-color"]) return false;
  if (values.color) return true;
  if (environment.NO_COLOR) return false;
  if (environment.FORCE_COLOR) return environment.FORCE_COLOR !== "0";
  // In a pipe `isTTY` is undefined, which the library would take for «decide yourself».
  return terminal === true && environment.TERM !== "dumb";
}
