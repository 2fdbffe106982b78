import { type DocumentSettings, noSettings } from "./document-settings";

/** The level an author gives a rule. */
export type RuleLevel = "error" | "warning" | "info" | "off";

/** How strict a curriculum is where it does not speak of a rule: as Chartkey is, stricter, or lenient with drafts. */
export type Preset = "recommended" | "strict" | "draft";

/** What is said of rules: their levels and, for some, by what numbers they judge. */
interface RuleSettings {
  readonly rules: Readonly<Record<string, RuleLevel>>;
  readonly options: DocumentSettings["options"];
}

/** What holds for some files beside what holds for all. */
export interface Override extends RuleSettings {
  /** Globs relative to the folder of `chartkey.yaml`, forward slashes. */
  readonly files: readonly string[];
  readonly defaults: DocumentSettings["defaults"];
}

/** The release of a code set that a curriculum is to be judged by. */
export interface CodeSetPin {
  /** As the pack names it; undefined for whatever the pack is. */
  readonly release: string | undefined;
  /** The pack, relative to the folder of `chartkey.yaml`; undefined for the one that is installed. */
  readonly pack: string | undefined;
}

/** What `chartkey.yaml` says, with its defaults filled in. */
export interface Configuration {
  readonly extends: Preset;
  readonly rules: Readonly<Record<string, RuleLevel>>;
  /** What documents are read and judged by. */
  readonly settings: DocumentSettings;
  /** Globs relative to the folder of `chartkey.yaml`, forward slashes. */
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  /** Later ones count more. */
  readonly overrides: readonly Override[];
  /** By code system. */
  readonly codeSets: Readonly<Record<string, CodeSetPin>>;
}

/** What holds where no `chartkey.yaml` says otherwise. */
export const defaultConfiguration: Configuration = {
  extends: "recommended",
  rules: {},
  settings: noSettings,
  include: ["**"],
  exclude: [],
  overrides: [],
  codeSets: {},
};

/** The levels a rule can have. */
export const RULE_LEVELS: readonly RuleLevel[] = ["error", "warning", "info", "off"];
const PRESETS: readonly unknown[] = ["recommended", "strict", "draft"] satisfies Preset[];

/**
 * Reads a configuration from plain data, forgiving: what is malformed there is reported by the schema as findings in
 * `chartkey.yaml` and has its default here, so that one slip does not switch everything off.
 */
export function readConfiguration(value: unknown): Configuration {
  if (!isRecord(value)) return defaultConfiguration;
  const { include, exclude, overrides, codeSets } = value;
  const { rules, options } = readRules(value.rules);
  return {
    extends: PRESETS.includes(value.extends) ? (value.extends as Preset) : defaultConfiguration.extends,
    rules,
    settings: { options, defaults: texts(value.defaults), off: offIn(rules) },
    include: globs(include) ?? defaultConfiguration.include,
    exclude: globs(exclude) ?? [],
    overrides: Array.isArray(overrides) ? overrides.flatMap(readOverride) : [],
    codeSets: isRecord(codeSets)
      ? Object.fromEntries(
          Object.entries(codeSets).flatMap(([system, pin]) =>
            isRecord(pin) ? [[system, { release: text(pin.release), pack: text(pin.pack) }]] : [],
          ),
        )
      : {},
  };
}

/**
 * Reads what is said of one rule: a level, a level with options in a list (`[warning, { maximum: 6 }]`), or both in one
 * object (`{ level: warning, maximum: 6 }`).
 */
export function readRule(value: unknown): { level: RuleLevel | undefined; options: Record<string, unknown> } {
  if (Array.isArray(value)) {
    const [level, options] = value as unknown[];
    return { level: levelOf(level), options: isRecord(options) ? options : {} };
  }
  if (!isRecord(value)) return { level: levelOf(value), options: {} };
  const { level, ...options } = value;
  return { level: levelOf(level), options };
}

/** The rules that are off among some, in order. */
export function offIn(rules: RuleSettings["rules"]): string[] {
  return Object.keys(rules)
    .filter((id) => rules[id] === "off")
    .sort();
}

function readRules(value: unknown): RuleSettings {
  const rules: Record<string, RuleLevel> = {};
  const options: Record<string, Record<string, unknown>> = {};
  for (const [id, said] of Object.entries(isRecord(value) ? value : {})) {
    const rule = readRule(said);
    if (rule.level) rules[id] = rule.level;
    if (Object.keys(rule.options).length > 0) options[id] = rule.options;
  }
  return { rules, options };
}

function readOverride(value: unknown): Override[] {
  const files = isRecord(value) ? globs(value.files) : undefined;
  return files && isRecord(value) ? [{ files, ...readRules(value.rules), defaults: texts(value.defaults) }] : [];
}

/** A YAML 1.1 writer turns `off` into false; both mean the same to an author. */
function levelOf(value: unknown): RuleLevel | undefined {
  return RULE_LEVELS.find((level) => level === (value === false ? "off" : value));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function text(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

function texts(value: unknown): Record<string, string> {
  return Object.fromEntries(
    Object.entries(isRecord(value) ? value : {}).flatMap(([name, said]) =>
      typeof said === "string" ? [[name, said]] : [],
    ),
  );
}

function globs(value: unknown): string[] | undefined {
  return Array.isArray(value) && value.every((item) => typeof item === "string") ? value : undefined;
}
