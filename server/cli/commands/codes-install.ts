import { resolve } from "node:path";
import { installable, installCodes } from "../../host/codesets/install";
import { type OptionValues, UsageError } from "../command";
import { writeOutput } from "../output";

/** Runs `codes install`. @throws UsageError when the call or the files are off; what was installed before stays */
export async function runInstall([system, ...rest]: string[], values: OptionValues): Promise<number> {
  if (system === undefined || !installable.includes(system) || rest.length > 0) {
    throw new UsageError(`Say which code set to install: ${installable.join(" or ")}.`);
  }
  if (values.from === undefined) throw new UsageError("Say where the files are: --from FILE or --from FOLDER.");
  try {
    const installed = await installCodes(system, resolve(String(values.from)), [process.cwd()]);
    const licence =
      system === "cpt"
        ? "CPT is the AMA's: this copy is yours under your licence, stays on this machine and goes into no package.\n"
        : "";
    await writeOutput(`Installed ${installed.codes} codes of ${system} in ${installed.folder}.\n${licence}`, undefined);
    return 0;
  } catch (error) {
    throw new UsageError(`Nothing was installed. ${error instanceof Error ? error.message : String(error)}`);
  }
}
