import { existsSync, lstatSync, statSync } from "node:fs";
import { isAbsolute, join, resolve, sep } from "node:path";
import picomatch from "picomatch";
import type { Diagnostic } from "vscode-languageserver-types";
import { URI } from "vscode-uri";
import { summarise } from "../curriculum/curriculum";
import { kindOf } from "../curriculum/kinds/registry";
import { Snapshot } from "../curriculum/snapshot";
import { diagnose, toDiagnostic } from "../language/diagnostics";
import { unreadableFile } from "../rules/unreadable-file";
import { CurriculumHost, type LoadedCurriculum } from "./curriculum-host";
import { readCurriculumFile } from "./read-file";

/** Text kept from indexing for checking, so that a file is parsed once; beyond it files are read again. In characters. */
const KEPT_TEXT = 64 * 1024 * 1024;

/** What was found in one file. */
export interface LintedFile {
  /** Absolute. */
  path: string;
  uri: string;
  diagnostics: Diagnostic[];
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
  signal?: AbortSignal;
  onProgress?: (done: number, total: number) => void;
}

/** The request itself is at fault: a path that is not there, a file that is not ours. */
export class LintRequestError extends Error {}

/**
 * Checks files with the engine that the editor uses.
 * @returns one result a file, in the order of their paths
 * @throws LintRequestError when a path matches nothing
 */
export async function* lintFiles(request: LintRequest): AsyncGenerator<LintedFile> {
  const kept = new Map<string, Snapshot>();
  let size = 0;
  const host = new CurriculumHost([request.cwd], {
    signal: request.signal,
    configurationFile: request.configurationFile,
    onProgress: request.onProgress,
    onSnapshot: (path, snapshot) => {
      if (size > KEPT_TEXT) return;
      size += snapshot.text.length;
      kept.set(path, snapshot);
    },
  });
  let slice = performance.now();
  for (const path of await filesOf(request, host)) {
    yield lintFile(path, await host.curriculumOf(path), kept.get(path));
    kept.delete(path);
    if (performance.now() - slice > 20) {
      await new Promise((proceed) => setImmediate(proceed));
      request.signal?.throwIfAborted();
      slice = performance.now();
    }
  }
}

/** Checks a text as if it were the file of that name, in the curriculum that the name lies in. */
export async function lintText(request: Omit<LintRequest, "paths">, name: string, text: string): Promise<LintedFile> {
  const path = resolve(request.cwd, name);
  const kind = kindOf(path);
  if (!kind) throw new LintRequestError(notOurs(name));
  const host = new CurriculumHost([request.cwd], request);
  const snapshot = new Snapshot(URI.file(path).toString(), kind, text);
  await host.override(path, snapshot);
  return lintFile(path, await host.curriculumOf(path), snapshot);
}

function lintFile(
  path: string,
  { curriculum, configuration }: LoadedCurriculum,
  kept: Snapshot | undefined,
): LintedFile {
  const uri = URI.file(path).toString();
  const kind = kindOf(path);
  if (!kind) return { path, uri, diagnostics: [], unreadable: false };
  const read = kept ? { text: kept.text } : readCurriculumFile(path);
  const snapshot = kept ?? new Snapshot(uri, kind, "text" in read ? read.text : "");
  if ("problem" in read) {
    const level = configuration.rules[unreadableFile.id] ?? unreadableFile.level;
    if (level === "off") return { path, uri, diagnostics: [], unreadable: read.unreadable };
    const finding = { rule: unreadableFile.id, severity: level, message: read.problem, span: { start: 0, end: 0 } };
    return { path, uri, diagnostics: [toDiagnostic(snapshot, finding)], unreadable: read.unreadable };
  }
  // Named by hand though it is excluded: its own ids and references count all the same.
  if (!kept) curriculum.set(uri, summarise(snapshot));
  return { path, uri, diagnostics: diagnose(snapshot, curriculum, configuration), unreadable: false };
}

async function filesOf(request: LintRequest, host: CurriculumHost): Promise<string[]> {
  const files = new Set<string>();
  for (const asked of request.paths) {
    const path = isAbsolute(asked) ? resolve(asked) : resolve(request.cwd, asked);
    const before = files.size;
    if (existsSync(path) && statSync(path).isDirectory() && !kindOf(path)) {
      for (const file of await filesIn(path, host)) files.add(file);
      if (files.size === before) throw new LintRequestError(nothingIn(asked));
    } else if (existsSync(path) || kindOf(path)) {
      if (!kindOf(path)) throw new LintRequestError(notOurs(asked));
      if (!isNamed(path)) throw new LintRequestError(`There is no file or folder «${asked}».`);
      files.add(path);
    } else if (/[*?[{]/.test(asked)) {
      const glob = asked.split(sep).join("/");
      const { base } = picomatch.scan(glob);
      const matches = picomatch(resolve(request.cwd, glob).split(sep).join("/"), { dot: true });
      for (const file of await filesIn(join(request.cwd, base), host))
        if (matches(file.split(sep).join("/"))) files.add(file);
      if (files.size === before) throw new LintRequestError(`No file matches «${asked}».`);
    } else throw new LintRequestError(`There is no file or folder «${asked}».`);
  }
  return [...files].sort((a, b) => (a < b ? -1 : 1));
}

/** The files below a folder, those of curricula nested in it included. */
async function filesIn(folder: string, host: CurriculumHost): Promise<string[]> {
  const { files, nested } = await host.load(host.rootOf(join(folder, "x")));
  const inside = files.filter((file) => file.startsWith(folder.endsWith(sep) ? folder : folder + sep));
  for (const other of nested) {
    if (other === folder || other.startsWith(folder + sep)) inside.push(...(await filesIn(other, host)));
  }
  return inside;
}

/** Whether something has that name, be it a link that leads nowhere. */
function isNamed(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

function notOurs(name: string): string {
  return `«${name}» is no file of Chartkey's. Its files are named NAME.credential.yaml, NAME.exercise.yaml or chartkey.yaml.`;
}

function nothingIn(folder: string): string {
  return `«${folder}» holds no file of Chartkey's: NAME.credential.yaml, NAME.exercise.yaml or chartkey.yaml.`;
}
