import { getHeapSpaceStatistics, setFlagsFromString } from "node:v8";

/** How far the old generation may grow between two collections, in percent; V8 would let it grow to a multiple. */
const GROWTH = 20;
/** How large the young generation gets, both halves together: more saves no time here. In bytes. */
const YOUNG = 16 * 2 ** 20;

/**
 * Keeps memory near what is in use, so that it hardly depends on how many files are checked: each file leaves a little
 * that stays and a hundred times as much that does not. Costs no time that can be measured (see bench/size.ts).
 * @returns to be called now and then while files are read
 */
export function keepMemoryFlat(): () => void {
  setFlagsFromString(`--heap-growing-percent=${GROWTH}`);
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
