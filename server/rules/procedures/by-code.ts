/** Codes that are kept; a curriculum has a few thousand. */
const MOST = 20_000;

/**
 * Remembers what a table says of a code: it is asked for every line of every answer, and codes come again and again.
 * @param look what the table says; must depend on nothing but the code
 */
export function byCode<Said>(look: (code: string) => Said): (code: string) => Said {
  const known = new Map<string, { said: Said }>();
  return (code) => {
    let entry = known.get(code);
    if (!entry) {
      if (known.size >= MOST) known.clear();
      entry = { said: look(code) };
      known.set(code, entry);
    }
    return entry.said;
  };
}
