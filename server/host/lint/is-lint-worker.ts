import { isMainThread, workerData } from "node:worker_threads";

/** What a thread is told that is started to read files. */
export const WORKER_DATA = "chartkey-lint";

/** Whether this thread was started to read files for a lint. */
export const isLintWorker = !isMainThread && workerData === WORKER_DATA;
