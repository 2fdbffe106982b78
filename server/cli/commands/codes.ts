import { type Command, UsageError } from "../command";

/** `chartkey codes`: the code sets on the command line. */
export const codes: Command = {
  name: "codes",
  summary: "Look codes up, search them, list the code sets at hand",
  help: `Usage: chartkey codes show REFERENCE… [--date DATE] [--json]
       chartkey codes search TEXT [--system SYSTEM] [--date DATE] [--limit N] [--json]
       chartkey codes list [--json]
       chartkey codes install cpt|hcpcs|ncci --from FILE|FOLDER|URL

show      Prints codes: title, validity, what they stand below, notes. \`-\` reads references
          from standard input, one a line.
search    Finds codes by the beginning of a code, by words in any order and in part, by what
          coders and patients say.
list      The code sets at hand: release, counts, where from.
install   Reads your own files of a code set into your own data folder: your licensed CPT,
          another release of HCPCS Level II, or the tables of NCCI (pairs, most units, add-on
          codes). A file, a folder, a zip, or an address to download one from.

Options:
  --date YYYY-MM-DD   Judge codes as of this day (default: the last day of their releases)
  --system SYSTEM     Search icd9cm, hcpcs or cpt only
  --limit N           At most N answers (default: 10)
  --from PATH|URL     Where the files to install are
  --json              Print JSON

Exit code: 0 found, 1 a reference is in no release, 2 the call failed.

Examples:
  chartkey codes show icd9cm:250.02 hcpcs:J1885
  chartkey codes search "uncontrolled type 2 dia"
  chartkey codes search htn --date 2014-03-12 --json
`,
  options: {
    date: { type: "string" },
    system: { type: "string" },
    limit: { type: "string" },
    from: { type: "string" },
    json: { type: "boolean" },
  },
  async run(values, positionals) {
    const [action, ...rest] = positionals;
    // Loaded here, so that help needs not read in the code sets.
    const { listCodeSets, searchCodes, showCodes } = await import("./codes-run");
    if (action === "install") {
      const { runInstall } = await import("./codes-install");
      return runInstall(rest, values);
    }
    if (action === "show") return showCodes(rest, values);
    if (action === "search") return searchCodes(rest, values);
    if (action === "list") return listCodeSets(values);
    throw new UsageError(
      action === undefined
        ? "Say what to do: show, search, list or install."
        : `There is no \`codes ${action}\`. Say show, search, list or install.`,
    );
  },
};
