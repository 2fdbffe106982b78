import { basename, resolve } from "node:path";

import type { CodeLibrary } from "../codesets/library";
import { defaultConfiguration } from "../curriculum/configuration";
import { Curriculum } from "../curriculum/curriculum";
import { kindOf } from "../curriculum/kinds/registry";
import { Snapshot } from "../curriculum/snapshot";
import { diagnose } from "../language/diagnostics";
import { check, mayFindMore } from "../rules/check";
import { levelIn } from "../rules/levels";
import { unreadableFile } from "../rules/unreadable-file";
import { askedFiles, LintRequestError, notOurs } from "./asked-files";
import { pinFindings } from "./codesets/pin-findings";
import { CurriculumHost, configurationFileIn, type LoadedCurriculum } from "./curriculum-host";
import { configurationFor } from "./file-configuration";
import { fileUri } from "./file-uri";
import { isConfigurationName } from "./find-files";
import { type Examined, type Examiner, localExaminer } from "./lint/examine";
import { inConfiguration, type LintedFinding, toLintedFinding } from "./linted-finding";
import { type ReadResult, readCurriculumFile } from "./read-file";

const NOTHING: readonly LintedFinding[] = [];

/** What was found in one file. */
export interface LintedFile {
  /** Absolute. */
  path: string;
  uri: string;
  diagnostics: LintedFinding[];
  /** The disk refused it: the run is not complete. */
  unreadable: boolean;
}

/** What to lint. */
export interface LintRequest {
  /** Absolute. */
  cwd: string;
  /** Files, folders or globs, from `cwd`. */
  paths: readonly string[];
  configurationFile?: string;
  /** What stands in files instead of what the disk has, by absolute path. */
  texts?: ReadonlyMap<string, string>;
  /** Which of the files to report, when not all; all of them are read, since others may refer to them. */
  select?: ((files: readonly string[], host: CurriculumHost) => Promise<string[]>) | undefined;
  /** The code sets at hand; without them codes are judged by their shape. */
  codes?: CodeLibrary;
  /** Who reads and checks each file by itself; this thread by default. */
  examiner?: Examiner | undefined;
  signal?: AbortSignal;
  onProgress?: (progress: LintProgress) => void;
}

/** How far a run is: every file is read first, since others may refer to it, then checked. */
export interface LintProgress {
  step: "reading" | "checking";
  done: number;
  total: number;
}

/**
 * Checks files with the engine that the editor uses.
 * @returns one result a file, in the order of their paths
 * @throws LintRequestError when a path matches nothing
 */
export async function* lintFiles(request: LintRequest): AsyncGenerator<LintedFile> {
  /** What files say by themselves, where it is not nothing; undefined where all others must be known first. */
  const alone = new Map<string, readonly LintedFinding[] | undefined>();
  const host = hostOf(request, (path, { documents, diagnostics }) => {
    if (!documents || diagnostics?.length !== 0) alone.set(path, diagnostics);
  });
  await overrideTexts(host, request.texts);
  const asked = await askedFiles(request.cwd, request.paths, host);
  const all = [...new Set([...asked, ...brokenConfigurations(asked, host)])].sort();
  let loaded: LoadedCurriculum | undefined;
  // What was named though it is excluded: its ids and references count before anything is checked.
  for (const path of all) {
    if (loaded?.root !== host.rootOf(path)) loaded = await host.curriculumOf(path);
    if (!alone.has(path) && loaded.curriculum.documentsOf(fileUri(path)).length === 0) await host.include(path);
  }
  const files = request.select ? await request.select(all, host) : all;
  let slice = performance.now();
  for (const [index, path] of files.entries()) {
    if (loaded?.root !== host.rootOf(path)) loaded = await host.curriculumOf(path);
    const uri = fileUri(path);
    const documents = loaded.curriculum.documentsOf(uri);
    const silent = documents.length > 0 && !alone.has(path) && !request.texts?.has(path);
    const findings = silent ? NOTHING : alone.get(path);
    alone.delete(path);
    // What a file says by itself needs no second look unless the others make one necessary.
    if (findings && !isConfigurationName(basename(path)) && !mayFindMore(documents, loaded.curriculum)) {
      const configuration = configurationFor(path, loaded.root, loaded.configuration);
      yield { path, uri, diagnostics: inConfiguration(findings, configuration), unreadable: false };
    } else {
      const text = request.texts?.get(path);
      yield lintRead(path, text === undefined ? readCurriculumFile(path) : { text }, loaded, request.codes);
    }
    if (performance.now() - slice > 20) {
      request.onProgress?.({ step: "checking", done: index + 1, total: files.length });
      await new Promise((proceed) => setImmediate(proceed));
      request.signal?.throwIfAborted();
      slice = performance.now();
    }
  }
}

/**
 * Checks a text as if it were the file of that name, in the curriculum that the name lies in.
 * @param read the text, or why it is none
 * @throws LintRequestError when the name is that of no document
 */
export async function lintText(
  request: Omit<LintRequest, "paths">,
  name: string,
  read: ReadResult,
): Promise<LintedFile> {
  const path = resolve(request.cwd, name);
  const kind = kindOf(path);
  if (!kind) throw new LintRequestError(notOurs(name));
  const host = hostOf(request);
  const uri = fileUri(path);
  const snapshot = "text" in read ? new Snapshot(uri, kind, read.text).withSettings(host.settingsOf(path)) : undefined;
  if (snapshot) await host.override(path, snapshot);
  return lintRead(path, read, await host.curriculumOf(path), request.codes);
}

/**
 * What is wrong with a `chartkey.yaml` by any name, so that it cannot be obeyed.
 * @returns the first error, with its line; undefined when there is none
 */
export function configurationProblem(path: string): string | undefined {
  const kind = kindOf("chartkey.yaml");
  const read = readCurriculumFile(path);
  if ("problem" in read) return read.problem;
  if (!kind) return undefined;
  const snapshot = new Snapshot(fileUri(path), kind, read.text);
  const error = diagnose(snapshot, new Curriculum(), defaultConfiguration).find(({ severity }) => severity === 1);
  return error && `Line ${error.range.start.line + 1}: ${error.message}`;
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

function hostOf(request: Omit<LintRequest, "paths">, onExamined?: (path: string, examined: Examined) => void) {
  const { cwd, codes, signal, configurationFile, onProgress } = request;
  return new CurriculumHost([cwd], {
    codes,
    signal,
    configurationFile,
    lookAbove: true,
    onProgress: (done, total) => onProgress?.({ step: "reading", done, total }),
    onExamined,
    examiner: request.examiner ?? localExaminer(codes),
  });
}

function lintRead(
  path: string,
  read: ReadResult,
  { curriculum, configuration: whole, root }: LoadedCurriculum,
  codes: CodeLibrary | undefined,
): LintedFile {
  const configuration = configurationFor(path, root, whole);
  const uri = fileUri(path);
  const kind = kindOf(path);
  if (!kind) return { path, uri, diagnostics: [], unreadable: false };
  const text = "text" in read ? read.text : "";
  const snapshot = new Snapshot(uri, kind, text, 0, undefined, configuration.settings);
  if ("text" in read) {
    const findings = check(snapshot, curriculum, configuration);
    if (path === configurationFileIn(root)) findings.push(...pinFindings(snapshot, root, whole, codes));
    return { path, uri, diagnostics: findings.map((finding) => toLintedFinding(snapshot, finding)), unreadable: false };
  }
  const { problem: message, unreadable } = read;
  const level = levelIn(configuration, unreadableFile.id, unreadableFile.level);
  if (!level) return { path, uri, diagnostics: [], unreadable };
  const finding = { rule: unreadableFile.id, severity: level, message, span: { start: 0, end: 0 } };
  return { path, uri, diagnostics: [toLintedFinding(snapshot, finding)], unreadable };
}
