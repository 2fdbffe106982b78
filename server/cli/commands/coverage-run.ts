import { existsSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { coverageOf } from "../../curriculum/coverage";
import { CurriculumHost } from "../../host/curriculum-host";
import { nearest } from "../../rules/nearest";
import { type OptionValues, UsageError } from "../command";
import { coverageFormats } from "../coverage/registry";
import { writeOutput } from "../output";
import { Progress } from "../progress";

/**
 * Runs `chartkey coverage`.
 * @throws UsageError when the call's words are off
 */
export async function runCoverage(values: OptionValues, positionals: string[]): Promise<number> {
  const folder = resolve(positionals[0] ?? ".");
  if (positionals.length > 1) throw new UsageError("Name one folder: each is a curriculum of its own.");
  if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new UsageError(`«${positionals[0]}» is no folder.`);
  const name = String(values.format ?? "text");
  const format = Object.hasOwn(coverageFormats, name) ? coverageFormats[name] : undefined;
  if (!format) throw new UsageError(`There is no format «${name}». Choose ${Object.keys(coverageFormats).join(", ")}.`);
  const progress = new Progress(process.stderr);
  const host = new CurriculumHost([folder], {
    lookAbove: true,
    onProgress: (done, total) => progress.show({ step: "reading", done, total }),
  });
  const { curriculum } = await host.load(host.rootOf(resolve(folder, "chartkey.yaml"))).finally(() => progress.clear());
  const credentials = curriculum.all("credential").filter(({ sections }) => sections.length > 0);
  const asked = values.credential === undefined ? undefined : String(values.credential);
  const ids = credentials.flatMap(({ id }) => id?.text ?? []);
  if (asked !== undefined && !ids.includes(asked)) {
    const near = nearest(asked, ids)[0];
    throw new UsageError(
      `No credential «${asked}» has an exam with sections.${near ? ` Did you mean «${near}»?` : ""}`,
    );
  }
  const chosen = credentials.filter(({ id }) => asked === undefined || id?.text === asked);
  const report = chosen.map((credential) => coverageOf(credential, curriculum));
  const output = values.output === undefined ? undefined : resolve(String(values.output));
  await writeOutput(format(report, process.cwd()), output);
  return 0;
}
