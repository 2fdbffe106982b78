/** The places of codes below others: those below the code at N from `starts[N]` on, those below none behind the last. */
export interface Children {
  starts: Uint32Array;
  places: Uint32Array;
}

/** Sorts codes by what they stand below, without a map of lists: it is made while the first files wait. */
export function childrenIn(parents: Uint16Array | Uint32Array): Children {
  const size = parents.length;
  const starts = new Uint32Array(size + 2);
  for (let child = 0; child < size; child++) {
    const behind = Math.min(parents[child] as number, size) + 1;
    starts[behind] = (starts[behind] as number) + 1;
  }
  for (let at = 1; at < starts.length; at++) starts[at] = (starts[at] as number) + (starts[at - 1] as number);
  const places = new Uint32Array(size);
  const next = starts.slice();
  for (let child = 0; child < size; child++) {
    const parent = Math.min(parents[child] as number, size);
    const place = next[parent] as number;
    places[place] = child;
    next[parent] = place + 1;
  }
  return { starts, places };
}

const NEWLINE = 10;

/** Where each line begins, and behind the last where a next one would. */
export function startsOfLines(bytes: Uint8Array, count: number): Uint32Array {
  const starts = new Uint32Array(count + 1);
  for (let line = 1; line <= count; line++) {
    const end = bytes.indexOf(NEWLINE, starts[line - 1]);
    starts[line] = (end < 0 ? bytes.length : end) + 1;
  }
  return starts;
}
