import { basename } from "node:path";
import type { DocumentSummary } from "../curriculum/document-summary";
import { configuration as configurationKind } from "../curriculum/kinds/configuration";
import { kindOf } from "../curriculum/kinds/registry";
import { Snapshot } from "../curriculum/snapshot";
import { mayFindMore } from "../rules/check";
import { askedFiles } from "./asked-files";
import { configurationProblem } from "./configuration-problem";
import type { CurriculumHost } from "./curriculum-host";
import { configurationFor } from "./file-configuration";
import { fileUri } from "./file-uri";
import { isConfigurationName } from "./find-files";
import { hashOf } from "./lint/examine";
import { lintRead } from "./lint/lint-read";
import { hostOf, type LintRequest } from "./lint/lint-request";
import type { LintedFile } from "./lint/linted-file";
import type { Run } from "./lint/run-memory";
import { inConfiguration, type LintedFinding } from "./linted-finding";
import type { LoadedCurriculum } from "./load-curriculum";
import { readCurriculumFile } from "./read-file";

const NOTHING: readonly LintedFinding[] = [];

/** What files say by themselves, where it is not nothing; undefined where all others must be known first. */
type FoundAlone = Map<string, readonly LintedFinding[] | undefined>;

/**
 * Checks files with the engine that the editor uses.
 * @returns one result a file, in the order of their paths
 * @throws LintRequestError when a path matches nothing
 */
export async function* lintFiles(request: LintRequest): AsyncGenerator<LintedFile> {
  const alone: FoundAlone = new Map();
  const host = hostOf(request, (path, { documents, diagnostics }) => {
    if (!documents || diagnostics?.length !== 0) alone.set(path, diagnostics);
  });
  await overrideTexts(host, request.texts);
  const asked = await askedFiles(request.cwd, request.paths, host);
  const broken = brokenConfigurations(asked, host);
  const run: Run = { host, files: broken.length > 0 ? [...new Set([...asked, ...broken])].sort() : asked };
  const memory = request.select || request.texts?.size ? undefined : request.memory;
  const remembered = await memory?.recall(run, request.signal);
  if (remembered) return yield* remembered;
  const results: LintedFile[] = [];
  const again = new Map<string, string>();
  for await (const result of lintAnew(run, request, alone, again)) {
    if (memory) results.push(result);
    yield result;
  }
  await memory?.remember(run, results, again);
}

async function* lintAnew(
  { host, files: all }: Run,
  { select, texts, codes, signal, onProgress }: LintRequest,
  alone: FoundAlone,
  again: Map<string, string>,
): AsyncGenerator<LintedFile> {
  let loaded: LoadedCurriculum | undefined;
  // What was named though it is excluded: its ids and references count before anything is checked.
  for (const path of all) {
    if (loaded?.root !== host.rootOf(path)) loaded = await host.curriculumOf(path);
    if (!alone.has(path) && loaded.curriculum.documentsOf(fileUri(path)).length === 0) await host.include(path);
  }
  const files = select ? await select(all, host) : all;
  let slice = performance.now();
  for (const [index, path] of files.entries()) {
    if (loaded?.root !== host.rootOf(path)) loaded = await host.curriculumOf(path);
    const documents = loaded.curriculum.documentsOf(fileUri(path));
    const silent = documents.length > 0 && !alone.has(path) && !texts?.has(path);
    const findings = silent ? NOTHING : alone.get(path);
    alone.delete(path);
    // What a file says by itself needs no second look unless the others make one necessary.
    if (findings && !isConfiguration(path, documents) && !mayFindMore(documents, loaded.curriculum)) {
      const configuration = configurationFor(path, loaded.root, loaded.configuration);
      // The address that is there already, not another string that says the same.
      const uri = documents[0]?.uri ?? fileUri(path);
      yield { path, uri, diagnostics: inConfiguration(findings, configuration), unreadable: false };
    } else {
      const text = texts?.get(path);
      const read = text === undefined ? readCurriculumFile(path) : { text };
      if ("text" in read) again.set(path, hashOf(read.text));
      yield lintRead(path, read, loaded, codes);
    }
    if (performance.now() - slice > 20) {
      onProgress?.({ step: "checking", done: index + 1, total: files.length });
      await new Promise((proceed) => setImmediate(proceed));
      signal?.throwIfAborted();
      slice = performance.now();
    }
  }
}

/** Whether a file is a configuration: its documents say so, and its name where there are none. */
function isConfiguration(path: string, [document]: readonly DocumentSummary[]): boolean {
  return document ? document.kind === configurationKind.id : isConfigurationName(basename(path));
}

/** Lets texts stand in for files; configurations first, since they say how the others are read. */
async function overrideTexts(host: CurriculumHost, texts: ReadonlyMap<string, string> = new Map()): Promise<void> {
  const entries = [...texts].map(([path, text]) => ({ path, text, kind: kindOf(path) }));
  for (const configurations of [true, false]) {
    for (const { path, text, kind } of entries) {
      if (!kind || isConfigurationName(basename(path)) !== configurations) continue;
      const snapshot = new Snapshot(fileUri(path), kind, text).withSettings(host.settingsOf(path));
      await host.override(path, snapshot);
    }
  }
}

/** Configurations that hold for the files but cannot be obeyed: they belong in the report even if nobody named them. */
function brokenConfigurations(files: readonly string[], host: CurriculumHost): string[] {
  return [...new Set(files.map((file) => host.rootOf(file)))].flatMap((root) => {
    const path = host.configurationFileOf(root);
    return path && kindOf(path) && configurationProblem(path) !== undefined ? [path] : [];
  });
}
