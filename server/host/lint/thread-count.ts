import { availableParallelism } from "node:os";

/** Fewer files than this one thread reads sooner than another starts, whatever is asked for. */
const WORTHWHILE = 300;
/** Fewer files than this are no share. */
const SHARE = 32;
/**
 * So many files a thread, and it is worth its start where it has two cores: what V8 compiles for a thread keeps a second
 * core busy as long as the thread is new, and each thread has everything compiled for itself.
 */
const FOR_TWO_CORES = 2_500;
/** So many files a thread, and it is worth its start where it has one core. */
const FOR_ONE_CORE = 20_000;
/** More threads than this wait for the disk and for the one that gathers. */
const MOST = 16;

/**
 * How many threads beside the first are of use.
 * @param files how many there are to read
 * @param workers how many threads somebody asks for, the first included; undefined when nobody does
 */
export function othersFor(files: number, workers: number | undefined, cores = availableParallelism()): number {
  if (files < WORTHWHILE) return 0;
  return Math.min(workers ?? usual(files, Math.min(MOST, cores)), Math.ceil(files / SHARE)) - 1;
}

function usual(files: number, cores: number): number {
  const roomy = Math.min(Math.floor(cores / 2), Math.ceil(files / FOR_TWO_CORES));
  return Math.min(cores, Math.max(1, roomy, Math.floor(files / FOR_ONE_CORE)));
}
