import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { distance } from "fastest-levenshtein";
import { version } from "../../package.json";
import { type Command, UsageError } from "./command";
import { commands } from "./commands/registry";
import { StoppedError } from "./stop-signal";

/**
 * Runs the program.
 * @param args the words after the program's name
 * @returns the exit code: 0 clean, 1 findings, 2 the call itself failed
 */
export async function run(args: readonly string[]): Promise<number> {
  const [first, ...rest] = args;
  if (first === undefined || first === "--help" || first === "-h" || first === "help") return say(overview(rest[0]));
  if (first === "--version" || first === "-v") return say(`${version}\n`);
  const command = commands.find((candidate) => candidate.name === first);
  try {
    if (!command)
      throw new UsageError(
        unknown(
          "command",
          first,
          commands.map(({ name }) => name),
        ),
      );
    if (rest.includes("--help") || rest.includes("-h")) return say(command.help);
    const { values, positionals } = parse(command, rest);
    return await command.run(values, positionals);
  } catch (error) {
    if (error instanceof StoppedError) return Number(process.exitCode);
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`chartkey: ${error.message}\nTry: chartkey ${command ? `${command.name} ` : ""}--help\n`);
    return 2;
  }
}

function parse(command: Command, words: string[]) {
  const end = words.includes("--") ? words.indexOf("--") : words.length;
  const args = words.map((word, at) =>
    at < end && command.bare?.some((name) => word === `--${name}`) ? `${word}=` : word,
  );
  try {
    return parseArgs({ args, options: command.options, allowPositionals: true, strict: true });
  } catch (error) {
    const code = (error as { code?: string }).code;
    const text = error instanceof Error ? error.message : String(error);
    if (code !== "ERR_PARSE_ARGS_UNKNOWN_OPTION") throw new UsageError(text.split(". ")[0] ?? text);
    const option = /'(-[^']*)'/.exec(text)?.[1] ?? "";
    throw new UsageError(
      unknown(
        "option",
        option,
        Object.keys(command.options).map((name) => `--${name}`),
      ),
    );
  }
}

function unknown(what: string, name: string, names: readonly string[]): string {
  const best = [...names].sort((a, b) => distance(name, a) - distance(name, b))[0];
  const near = best !== undefined && distance(name, best) <= Math.max(2, Math.floor(name.length / 3));
  if (near) return `There is no ${what} «${name}». Did you mean «${best}»?`;
  const isPath = what === "command" && existsSync(name);
  return `There is no ${what} «${name}».${isPath ? ` To check that path: chartkey lint ${name}` : ""}`;
}

function overview(topic: string | undefined): string {
  const command = commands.find(({ name }) => name === topic);
  if (command) return command.help;
  const width = Math.max(...commands.map(({ name }) => name.length)) + 2;
  return `chartkey ${version}: checks medical-coding courses written as YAML

Usage: chartkey COMMAND [OPTIONS] [PATH…]

Commands:
${commands.map(({ name, summary }) => `  ${name.padEnd(width)}${summary}`).join("\n")}

Options:
  -h, --help      This help; with a command, that command's
  -v, --version   The version

Start with: chartkey lint
`;
}

function say(text: string): number {
  process.stdout.write(text);
  return 0;
}
