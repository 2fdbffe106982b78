import { type OptionValues, UsageError } from "./command";

/** How many warnings `--max-warnings` allows; without it, any number. @throws UsageError when it is no number */
export function maximumWarnings(values: OptionValues): number {
  const given = values["max-warnings"];
  if (given === undefined) return Number.POSITIVE_INFINITY;
  if (!/^\d+$/.test(String(given)))
    throw new UsageError(`--max-warnings takes a whole number, not «${String(given)}».`);
  return Number(given);
}
