import { type Configuration, offIn } from "../curriculum/configuration";
import { chosenBy, pathFrom } from "./globs";

/** What was made of a configuration, by which of its overrides hold, so that equal files share one. */
const made = new WeakMap<Configuration, Map<string, Configuration>>();

/**
 * What holds for one file: its curriculum's configuration with the overrides whose globs match.
 * @param path absolute
 * @param root the curriculum's folder, absolute
 */
export function configurationFor(path: string, root: string, configuration: Configuration): Configuration {
  const { overrides } = configuration;
  if (overrides.length === 0) return configuration;
  const from = pathFrom(root, path);
  const holding = overrides.filter(({ files }) => chosenBy(files, from));
  if (holding.length === 0) return configuration;
  const known = made.get(configuration) ?? new Map<string, Configuration>();
  made.set(configuration, known);
  const key = holding.map((override) => overrides.indexOf(override)).join();
  const same = known.get(key);
  if (same) return same;
  const { rules, settings } = configuration;
  const levels: Configuration["rules"] = Object.assign({}, rules, ...holding.map((override) => override.rules));
  const together: Configuration = {
    ...configuration,
    rules: levels,
    settings: {
      defaults: Object.assign({}, settings.defaults, ...holding.map(({ defaults }) => defaults)),
      options: Object.assign({}, settings.options, ...holding.map(({ options }) => options)),
      off: offIn(levels),
    },
    overrides: [],
  };
  known.set(key, together);
  return together;
}
