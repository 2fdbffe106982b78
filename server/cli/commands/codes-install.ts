import { resolve } from "node:path";
import { isWebAddress } from "../../host/codesets/download";
import { installable, installCodes } from "../../host/codesets/install";
import { installFromWeb } from "../../host/codesets/install-from-web";
import { type OptionValues, UsageError } from "../command";
import { writeOutput } from "../output";

/** Runs `codes install`. @throws UsageError when the call or the files are off; what was installed before stays */
export async function runInstall([system, ...rest]: string[], values: OptionValues): Promise<number> {
  if (system === undefined || !installable.includes(system) || rest.length > 0) {
    throw new UsageError(`Say which code set to install: ${installable.join(", ")}.`);
  }
  if (values.from === undefined) throw new UsageError("Say where the files are: --from FILE, FOLDER or URL.");
  try {
    const from = String(values.from);
    const installed = isWebAddress(from)
      ? await installFromWeb(system, from, [process.cwd()], { onProgress: showProgress() })
      : await installCodes(system, resolve(from), [process.cwd()]);
    const licence =
      system === "cpt"
        ? "CPT is the AMA's: this copy is yours under your licence, stays on this machine and goes into no package.\n"
        : "";
    const releases = system === "hcpcs" ? `Releases now: ${installed.release}.\n` : "";
    await writeOutput(
      `Installed ${installed.codes} ${system === "ncci" ? "edits" : "codes"} of ${system} in ${installed.folder}.\n${releases}${licence}`,
      undefined,
    );
    return 0;
  } catch (error) {
    throw new UsageError(`Nothing was installed. ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Shows on standard error how far a download is: a line that is written over on a terminal, else one at the end. */
function showProgress(): (received: number, total: number | undefined) => void {
  let shown = "";
  return (received, total) => {
    const percent = total === undefined ? "" : ` (${Math.floor((received / total) * 100)} %)`;
    const line = `Downloaded ${(received / 1024 / 1024).toFixed(1)} MB${percent}`;
    if (process.stderr.isTTY && line !== shown) process.stderr.write(`\r${line}${received === total ? "\n" : ""}`);
    else if (received === total) process.stderr.write(`${line}\n`);
    shown = line;
  };
}
