import { createHash } from "node:crypto";
import { existsSync, statSync } from "node:fs";
import { basename, dirname, extname, join, relative, resolve, sep } from "node:path";
import { URI } from "vscode-uri";
import { credentialGraph } from "../../curriculum/graph/build-graph";
import type { CredentialGraph } from "../../curriculum/graph/credential-graph";
import { CurriculumHost } from "../../host/curriculum-host";
import type { LoadedCurriculum } from "../../host/load-curriculum";
import { readTreeView } from "../../host/tree-view";
import type { Exporter } from "../../language/tree/exporters/exporter";
import { exporters } from "../../language/tree/exporters/registry";
import { type OptionValues, UsageError } from "../command";
import { writeOutput } from "../output";

/**
 * Runs `chartkey tree`.
 * @returns the exit code
 * @throws UsageError when the call's words are off
 */
export async function runTree(values: OptionValues, [asked = ".", ...rest]: string[]): Promise<number> {
  if (rest.length > 0) throw new UsageError(`A tree is of one curriculum; «${rest[0]}» is one path too many.`);
  const cwd = process.cwd();
  const output = values.output === undefined ? undefined : resolve(cwd, String(values.output));
  const exporter = exporterOf(values, output);
  const { graph, root } = await graphAt(asked, cwd);
  // A published page links to nothing: paths tell where a file is, from where the reader stands.
  const text = exporter.write(graph, {
    pathOf: (uri) => pathFrom(cwd, URI.parse(uri).fsPath),
    title: `Credentials of ${basename(root)}`,
    view: readTreeView,
    digest: (part) => createHash("sha256").update(part, "utf8").digest("base64"),
  });
  await writeOutput(text, output);
  return 0;
}

function exporterOf(values: OptionValues, output: string | undefined): Exporter {
  const ending = output === undefined ? "" : extname(output).slice(1).toLowerCase();
  const byEnding = exporters.find(({ extension }) => extension === ending)?.id;
  const name = String(values.format ?? byEnding ?? exporters[0]?.id);
  const exporter = exporters.find(({ id }) => id === name);
  if (!exporter) {
    const names = exporters.map(({ id }) => id);
    throw new UsageError(`There is no format «${name}». Choose ${names.slice(0, -1).join(", ")} or ${names.at(-1)}.`);
  }
  return exporter;
}

/** The graph of the curriculum that a path lies in, or of the only one below it. */
async function graphAt(asked: string, cwd: string): Promise<{ graph: CredentialGraph; root: string }> {
  const path = resolve(cwd, asked);
  if (!existsSync(path)) throw new UsageError(`There is no file or folder «${asked}».`);
  const folder = statSync(path).isDirectory() ? path : dirname(path);
  const host = new CurriculumHost([folder], { lookAbove: true });
  const loaded = await host.load(host.rootOf(join(folder, "any")));
  const graph = credentialGraph(loaded.curriculum);
  if (graph.nodes.length > 0) return { graph, root: loaded.root };
  const below = await nestedWithCredentials(loaded, host);
  const [only] = below;
  if (below.length > 1) {
    const names = below.slice(0, 5).map(({ root }) => `«${pathFrom(cwd, root)}»`);
    throw new UsageError(`«${asked}» holds ${below.length} curricula. Name one of them: ${names.join(", ")}.`);
  }
  if (only) return only;
  if (loaded.files.length === 0) {
    throw new UsageError(
      `«${asked}» holds no file of Chartkey's: NAME.credential.yaml, NAME.exercise.yaml or chartkey.yaml.`,
    );
  }
  return { graph, root: loaded.root };
}

async function nestedWithCredentials(
  { nested }: LoadedCurriculum,
  host: CurriculumHost,
): Promise<{ graph: CredentialGraph; root: string }[]> {
  const found: { graph: CredentialGraph; root: string }[] = [];
  for (const root of nested) {
    const loaded = await host.load(root);
    const graph = credentialGraph(loaded.curriculum);
    if (graph.nodes.length > 0) found.push({ graph, root });
    else found.push(...(await nestedWithCredentials(loaded, host)));
  }
  return found;
}

function pathFrom(cwd: string, path: string): string {
  return relative(cwd, path).split(sep).join("/");
}
