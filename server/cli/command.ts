import type { ParseArgsConfig } from "node:util";

/** The values of parsed options, by name. */
export type OptionValues = Record<string, string | boolean | (string | boolean)[] | undefined>;

/** One command of the program. */
export interface Command {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** The whole of `chartkey NAME --help`. */
  readonly help: string;
  readonly options: NonNullable<ParseArgsConfig["options"]>;
  /** Options whose value may be left out: `--cache` and `--cache=FILE`, never `--cache FILE`. */
  readonly bare?: readonly string[];
  /** Runs it. @returns the exit code @throws UsageError when the call's words are off */
  run(values: OptionValues, positionals: string[]): Promise<number>;
}

/** The call's words are off: the message says how, and the program ends with 2. */
export class UsageError extends Error {}
