/** How wide a letter is on average, as a part of the font's size: text is placed where nothing can measure it. */
const LETTER = 0.52;

/** Shortens a text to a width. @param width and @param size in CSS pixels */
export function shorten(text: string, width: number, size: number): string {
  const most = Math.max(1, Math.floor(width / (size * LETTER)));
  const letters = [...text];
  return letters.length <= most
    ? text
    : `${letters
        .slice(0, most - 1)
        .join("")
        .trimEnd()}…`;
}

/** Breaks a text into lines between words; what is too much for the last one is left out with an ellipsis. */
export function wrap(text: string, width: number, size: number, lines: number): string[] {
  const most = Math.max(1, Math.floor(width / (size * LETTER)));
  const found: string[] = [];
  let line = "";
  const words = text.split(/\s+/).filter(Boolean);
  for (const [index, word] of words.entries()) {
    const longer = line === "" ? word : `${line} ${word}`;
    if ([...longer].length <= most) {
      line = longer;
      continue;
    }
    if (line === "") {
      line = word;
      continue;
    }
    if (found.length === lines - 1) {
      line = [line, ...words.slice(index)].join(" ");
      break;
    }
    found.push(line);
    line = word;
  }
  if (line !== "") found.push(line);
  return found.map((one) => shorten(one, width, size));
}
