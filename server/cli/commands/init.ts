import { writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { type Command, UsageError } from "../command";

/** What a new `chartkey.yaml` says: what holds anyway, and in comments what else it could say. */
export const CONFIGURATION = `# The configuration of this curriculum. Everything is optional; docs/configuration.md explains it all.

# How strict to be: recommended, strict (every warning is an error) or draft (unfinished coding is no error).
extends: recommended

# The files that belong to the curriculum. What .gitignore names is left out anyway.
include: ["**"]
exclude: []

# The level of single rules (error, warning, info, off), some with options.
# rules:
#   negative-stem: off
#   option-count: [warning, { maximum: 6 }]

# What holds for some files only. Later entries count more.
# overrides:
#   - files: [drafts/**]
#     rules: { unused-suppression: off }

# What stands in exercises that do not say it.
# defaults:
#   setting: physician-office
#   dateOfService: 2014-03-12

# The code sets to judge by, so that everybody gets the same findings. The pack lies in this folder or below.
# codeSets:
#   icd9cm: { pack: codesets/icd9cm.pack }
`;

/** `chartkey init`: a commented configuration to begin with. */
export const init: Command = {
  name: "init",
  summary: "Write a commented chartkey.yaml",
  help: `Usage: chartkey init [FOLDER]

Writes a chartkey.yaml with comments into the folder (default: this one). A file that is there is never changed.

Options:
  -h, --help   This help

Exit code: 0 written, 2 there is one already, or it cannot be written.
`,
  options: {},
  async run(_values, positionals) {
    if (positionals.length > 1) throw new UsageError(`«${positionals[1]}» is one folder too many.`);
    const path = join(resolve(positionals[0] ?? "."), "chartkey.yaml");
    try {
      // Fails when the file is there, also when somebody else writes it at this moment.
      await writeFile(path, CONFIGURATION, { flag: "wx" });
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      if (code === "EEXIST") throw new UsageError(`There is a configuration already: «${path}». It was not changed.`);
      if (code === "ENOENT") throw new UsageError(`There is no folder «${resolve(positionals[0] ?? ".")}».`);
      throw new UsageError(`«${path}» cannot be written (${code ?? "unknown error"}).`);
    }
    process.stdout.write(`Written: ${path}\nNext: chartkey lint\n`);
    return 0;
  },
};
