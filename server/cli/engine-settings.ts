import { getHeapSpaceStatistics, setFlagsFromString } from "node:v8";

// How V8 is set for a run over many files. Its defaults are for programs that run for hours and have the machine to
// themselves. All of these may be set at any time, and Node 20, 22 and 24 know them.

/** How far the old generation may grow between two collections, in percent; V8 would let it grow to a multiple. */
const GROWTH = 10;
/** How large the young generation gets, both halves together: more saves no time here. In bytes. */
const YOUNG = 16 * 2 ** 20;
/** How much of what a function calls is compiled into it, in bytes of bytecode: a run is over before more pays. */
const INLINED = 250;

/** Lets V8 compile less: a tenth of the time of a run over ten thousand files, more where several threads compile. */
export function compileLess(): void {
  setFlagsFromString(`--max-inlined-bytecode-size-cumulative=${INLINED}`);
}

/**
 * Keeps memory near what is in use, so that it hardly depends on how many files are checked: each file leaves a little
 * that stays and a hundred times as much that does not. Costs no time that can be measured (see bench/size.ts).
 * @returns to be called now and then while files are read
 */
export function keepMemoryFlat(): () => void {
  setFlagsFromString(`--heap-growing-percent=${GROWTH}`);
  // A pause bothers nobody here: the heap is looked through at once, and only when it must be, not bit by bit ahead.
  setFlagsFromString("--no-incremental-marking");
  let grown = false;
  return () => {
    if (grown || youngGeneration() < YOUNG) return;
    grown = true;
    setFlagsFromString("--semi-space-growth-factor=1");
  };
}

function youngGeneration(): number {
  return getHeapSpaceStatistics().find(({ space_name }) => space_name === "new_space")?.space_size ?? 0;
}
