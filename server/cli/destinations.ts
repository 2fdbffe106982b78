import { resolve } from "node:path";
import { UsageError } from "./command";
import { formatters } from "./formatters/registry";
import type { Formatter } from "./report";

/** A report that a call asks for. */
export interface Destination {
  readonly format: () => Promise<Formatter>;
  /** Absolute; undefined for the screen. */
  readonly file: string | undefined;
}

/**
 * Reads `--format FORMAT[=FILE]`, of which there may be several, and `--output FILE`, which is for the one without a
 * file of its own.
 * @param formats as they were typed; `stylish` when empty
 * @throws UsageError when there is no such format, or two reports would go to one place
 */
export function destinationsOf(formats: readonly string[], output: string | undefined, cwd: string): Destination[] {
  const asked = (formats.length > 0 ? formats : ["stylish"]).map((text) => {
    const [name = "", ...rest] = text.split("=");
    return { name, format: formatterOf(name), file: rest.length > 0 ? rest.join("=") : undefined };
  });
  const empty = asked.find(({ file }) => file === "");
  if (empty) throw new UsageError(`--format ${empty.name}= names no file. Write --format ${empty.name}=FILE.`);
  const loose = asked.filter(({ file }) => file === undefined);
  if (loose.length > 1) {
    const [first, second] = loose;
    throw new UsageError(
      `Only one report can go to ${output === undefined ? "the screen" : "--output"}, not «${first?.name}» and «${second?.name}». Give one a file: --format ${second?.name}=FILE.`,
    );
  }
  if (output !== undefined && loose.length === 0)
    throw new UsageError("Each format has a file of its own, so there is nothing left for --output.");
  const destinations = asked.map(({ format, file = output }) => ({
    format,
    file: file === undefined ? undefined : resolve(cwd, file),
  }));
  const files = destinations.flatMap(({ file }) => file ?? []);
  const twice = files.find((file, index) => files.indexOf(file) !== index);
  if (twice !== undefined) throw new UsageError(`Two reports would be written to «${twice}».`);
  return destinations;
}

function formatterOf(name: string): () => Promise<Formatter> {
  const format = Object.hasOwn(formatters, name) ? formatters[name] : undefined;
  if (!format) throw new UsageError(`There is no format «${name}». Choose ${Object.keys(formatters).join(", ")}.`);
  return format;
}
