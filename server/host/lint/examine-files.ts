import type { CodeLibrary } from "../../codesets/library";
import type { DocumentSettings } from "../../curriculum/document-settings";
import { type DocumentSummary, summarise } from "../../curriculum/document-summary";
import type { Snapshot } from "../../curriculum/snapshot";
import { checkAlone } from "../../rules/check";
import { toLintedFinding } from "../linted-finding";
import { snapshotOf } from "../snapshot-of";
import { type Examined, hashOf } from "./examine";

/**
 * Files that are read before they are checked. Where reading and checking alternate with every file, each finds that
 * the other has pushed its instructions out of the processor's caches: a twentieth of the time. Of hundreds of files the
 * trees would be pushed out, too.
 */
const FILES = 32;

/** Text of which trees are kept meanwhile, in UTF-16 units: a hundred times as much memory. */
const TEXT = 200_000;

/** How long files are examined before others are let in, in milliseconds. */
const TURN = 8;

/** A file that is to be examined. */
export interface AskedFile {
  /** Absolute. */
  path: string;
  /** What its curriculum says of it. */
  settings: DocumentSettings;
}

/** By what files are examined. */
export interface ExamineBy {
  codes: CodeLibrary;
  hashed?: boolean | undefined;
}

/** Where files come from: the next one, or undefined when there is none left. */
export type NextFile = () => AskedFile | undefined;

type Each = (path: string, examined: Examined) => void;

/** Who looks on while files are examined. */
export interface Onlooker {
  signal: AbortSignal | undefined;
  /** Called before others are let in. */
  onTurn(): void;
}

/**
 * Reads files and checks them by the rules that need no other, until none is left; lets others in now and then.
 * @param each called once for each file, in their order
 * @throws when the signal aborts it
 */
export async function examineInTurns(
  next: NextFile,
  by: ExamineBy,
  each: Each,
  { signal, onTurn }: Onlooker,
): Promise<void> {
  for (let more = true; more; ) {
    const end = performance.now() + TURN;
    do more = examineSome(next, by, each, end);
    while (more && performance.now() < end);
    onTurn();
    await new Promise((proceed) => setImmediate(proceed));
    signal?.throwIfAborted();
  }
}

/** The same without a pause. */
export function examineAll(next: NextFile, by: ExamineBy, each: Each): void {
  while (examineSome(next, by, each, Number.POSITIVE_INFINITY));
}

interface ReadFile {
  path: string;
  /** Undefined where it could not be read. */
  snapshot: Snapshot | undefined;
  documents: readonly DocumentSummary[] | undefined;
}

/**
 * @param end when to read no more, as `performance.now()` has it
 * @returns whether there was any
 */
function examineSome(next: NextFile, by: ExamineBy, each: Each, end: number): boolean {
  const files: ReadFile[] = [];
  let size = 0;
  for (let asked = next(); asked; ) {
    const snapshot = snapshotOf(asked.path, asked.settings);
    files.push({ path: asked.path, snapshot, documents: snapshot && summarise(snapshot) });
    size += snapshot?.text.length ?? 0;
    asked = files.length < FILES && size < TEXT && performance.now() < end ? next() : undefined;
  }
  for (const file of files) each(file.path, check(file, by));
  return files.length > 0;
}

function check({ snapshot, documents }: ReadFile, { codes, hashed }: ExamineBy): Examined {
  if (!snapshot) return { documents: undefined, diagnostics: undefined };
  return {
    documents,
    diagnostics: checkAlone(snapshot, codes)?.map((finding) => toLintedFinding(snapshot, finding)),
    hash: hashed ? hashOf(snapshot.text) : undefined,
  };
}
