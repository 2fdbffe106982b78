/** The sections of an index, checked once so that a search need not. */
export interface Sections {
  words: readonly string[];
  offsets: Uint32Array;
  postings: Uint8Array;
  /** The code of each phrase. */
  owners: Uint16Array;
  shapes: Uint8Array;
  priors: Uint8Array;
}

/**
 * Reads the sections that `buildSearchIndex` wrote.
 * @param size how many codes there are
 * @throws {Error} when one is missing, of the wrong length, or names what is not there
 */
export function readSections(sections: Readonly<Record<string, Uint8Array>>, size: number): Sections {
  const { words, offsets, postings, counts, shapes, priors } = sections;
  if (!words || !offsets || !postings || !counts || !shapes || !priors) {
    throw new Error("The index of the codes is incomplete.");
  }
  // Without any code there is no word, not an empty one.
  const list = words.length === 0 ? [] : new TextDecoder().decode(words).split("\n");
  const phrases = counts.reduce((sum, count) => sum + count, 0);
  const sound =
    offsets.length === 4 * (list.length + 1) &&
    counts.length === size &&
    priors.length === size &&
    shapes.length === phrases;
  if (!sound) throw new Error("The index of the codes is damaged.");
  const starts = new Uint32Array(offsets.slice().buffer);
  for (let word = 0; word < list.length; word++) {
    if ((starts[word] ?? 0) > (starts[word + 1] ?? 0)) {
      throw new Error("The index of the codes is damaged: the places of its words do not rise.");
    }
  }
  if (starts[list.length] !== postings.length) throw new Error("The index of the codes is damaged: it is cut off.");
  const owners = new Uint16Array(phrases);
  let phrase = 0;
  for (let code = 0; code < size; code++) {
    const next = phrase + (counts[code] ?? 0);
    owners.fill(code, phrase, next);
    phrase = next;
  }
  return { words: list, offsets: starts, postings, owners, shapes, priors };
}
