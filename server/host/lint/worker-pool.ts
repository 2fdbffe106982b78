import { Worker } from "node:worker_threads";
import type { CodeLibrary } from "../../codesets/library";
import { pinnedLibrary } from "../codesets/pins";
import { fileUri } from "../file-uri";
import type { Examined, Examiner, ExamineSettings } from "./examine";
import { type ExamineBy, examineAll, examineInTurns } from "./examine-files";
import { WORKER_DATA } from "./is-lint-worker";
import { unpack } from "./packed";
import { othersFor } from "./thread-count";
import type { WorkerAnswer, WorkerRequest } from "./worker";

/** Files that are handed out at once: enough that messages cost little, few enough that all end together. */
const BATCH = 32;

/**
 * Reads and checks files in several threads, this one among them.
 * @param workers threads in all, this one included; by the number of files and cores when nobody says
 * @param entry the script that calls `answerAsWorker` when it is started as a worker, absolute
 */
export function pooledExaminer(workers: number | undefined, entry: string, codes: CodeLibrary): Examiner {
  const started: Worker[] = [];
  const start = () => new Worker(entry, { workerData: WORKER_DATA });
  return {
    expect(files) {
      // A thread takes as long to start as a search takes to find some thousands of files.
      while (started.length < othersFor(files, workers)) {
        const worker = start();
        // Nobody waits for a thread that has got nothing to do yet, and one that could not start is not counted on.
        worker.unref();
        const forget = () => started.splice(0, started.length, ...started.filter((other) => other !== worker));
        worker.on("error", forget).on("exit", forget);
        started.push(worker);
      }
    },

    async examine(paths, settings, each) {
      const { settingsOf, pins, hashed, signal, onProgress } = settings;
      const by: ExamineBy = { codes: pinnedLibrary(codes, pins), hashed };
      const asked = (path: string | undefined) =>
        path === undefined ? undefined : { path, settings: settingsOf(path) };
      const queue = new Queue(paths);
      const done = (path: string, examined: Examined) => {
        each(path, examined);
        queue.done++;
      };
      const threads = Array.from({ length: othersFor(paths.length, workers) }, () => {
        const worker = started.pop() ?? start();
        worker.ref();
        return new Thread(worker, queue, settings, done);
      });
      try {
        // This thread reads too, in small turns, so that answers of the others are heard.
        const onTurn = () => onProgress?.(queue.done, paths.length);
        await examineInTurns(() => asked(queue.one()), by, done, { signal, onTurn });
        await Promise.all(threads.map((thread) => thread.finished(signal)));
        // What a thread that failed had in hand is read here.
        const returned = queue.returned();
        examineAll(() => asked(returned.shift()), by, done);
      } finally {
        for (const thread of threads) thread.stop();
      }
    },
  };
}

/** The files that nobody has taken yet. */
class Queue {
  readonly #paths: readonly string[];
  #next = 0;
  #back: string[] = [];
  done = 0;

  constructor(paths: readonly string[]) {
    this.#paths = paths;
  }

  one(): string | undefined {
    return this.#paths[this.#next++];
  }

  batch(): string[] {
    const batch = this.#paths.slice(this.#next, this.#next + BATCH);
    this.#next += batch.length;
    return batch;
  }

  giveBack(paths: readonly string[]): void {
    this.#back.push(...paths);
  }

  returned(): string[] {
    const back = this.#back;
    this.#back = [];
    return back;
  }
}

/** One more thread, with two batches in hand so that it never waits for the next. */
class Thread {
  readonly #worker: Worker;
  readonly #queue: Queue;
  readonly #settings: ExamineSettings;
  readonly #inHand: string[][] = [];
  #end: (() => void) | undefined;

  constructor(
    worker: Worker,
    queue: Queue,
    settings: ExamineSettings,
    done: (path: string, examined: Examined) => void,
  ) {
    this.#queue = queue;
    this.#settings = settings;
    this.#worker = worker;
    this.#worker.on("message", (answer: WorkerAnswer) => {
      const batch = this.#inHand.shift() ?? [];
      for (const [index, path] of batch.entries()) {
        const packed = answer.packed[index];
        if (packed === undefined) queue.giveBack([path]);
        else done(path, { ...unpack(packed, fileUri(path)), hash: answer.hashes[index] });
      }
      this.#give();
    });
    // A thread that cannot go on gives back what it had; the run does not depend on it.
    this.#worker.on("error", () => this.#giveUp());
    this.#worker.on("exit", () => this.#giveUp());
    this.#give();
    this.#give();
  }

  /** Resolves when it has nothing in hand any more. @throws when the signal aborts */
  async finished(signal: AbortSignal | undefined): Promise<void> {
    if (this.#inHand.length === 0) return;
    await new Promise<void>((resolve, reject) => {
      this.#end = resolve;
      signal?.addEventListener("abort", () => reject(signal.reason), { once: true });
    });
  }

  stop(): void {
    void this.#worker.terminate();
  }

  #give(): void {
    const batch = this.#queue.batch();
    if (batch.length > 0) {
      this.#inHand.push(batch);
      const { settingsOf, pins, hashed } = this.#settings;
      const request: WorkerRequest = { paths: batch, settings: batch.map(settingsOf), pins, hashed };
      this.#worker.postMessage(request);
    }
    if (this.#inHand.length === 0) this.#end?.();
  }

  #giveUp(): void {
    for (const batch of this.#inHand.splice(0)) this.#queue.giveBack(batch);
    this.#end?.();
  }
}
