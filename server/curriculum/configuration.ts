/** The level an author gives a rule. */
export type RuleLevel = "error" | "warning" | "info" | "off";

/** What `chartkey.yaml` says, with its defaults filled in. */
export interface Configuration {
  rules: Readonly<Record<string, RuleLevel>>;
  /** Globs relative to the folder of `chartkey.yaml`, forward slashes. */
  include: readonly string[];
  exclude: readonly string[];
}

/** What holds where no `chartkey.yaml` says otherwise. */
export const defaultConfiguration: Configuration = { rules: {}, include: ["**"], exclude: [] };

const LEVELS: readonly string[] = ["error", "warning", "info", "off"];

/**
 * Reads a configuration from plain data, forgiving: what is malformed there is reported by the schema as findings in
 * `chartkey.yaml` and has its default here, so that one slip does not switch everything off.
 */
export function readConfiguration(value: unknown): Configuration {
  if (typeof value !== "object" || value === null) return defaultConfiguration;
  const { rules, include, exclude } = value as Record<string, unknown>;
  return {
    rules: isRecord(rules)
      ? Object.fromEntries(
          Object.entries(rules).flatMap(([id, level]) => {
            // A YAML 1.1 writer turns `off` into false; both mean the same to an author.
            const name = level === false ? "off" : level;
            return typeof name === "string" && LEVELS.includes(name) ? [[id, name as RuleLevel]] : [];
          }),
        )
      : {},
    include: globs(include) ?? defaultConfiguration.include,
    exclude: globs(exclude) ?? [],
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function globs(value: unknown): string[] | undefined {
  return Array.isArray(value) && value.every((item) => typeof item === "string") ? value : undefined;
}
