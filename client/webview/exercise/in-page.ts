/** The name under which the style sheet marks a line of the chart. */
const NAME = "chart-line";

/**
 * Marks a line of the chart and brings it into sight. The text is marked, not changed.
 * @param number from 1; where the line has no mark of its own, as in a block of code, the one before it is taken
 */
export function showChartLine(number: number): void {
  const marks = [...document.querySelectorAll<HTMLElement>(".chart .line-mark")];
  const index = marks.findLastIndex(({ dataset }) => Number(dataset.line) <= number);
  const mark = marks[index];
  const chart = mark?.closest(".chart");
  if (!mark || !chart) return;
  const range = document.createRange();
  range.setStartAfter(mark);
  const next = marks[index + 1];
  if (next) range.setEndBefore(next);
  else range.setEnd(chart, chart.childNodes.length);
  CSS.highlights.set(NAME, new Highlight(range));
  mark.tabIndex = -1;
  mark.setAttribute("role", "note");
  mark.setAttribute("aria-label", `Line ${number}: ${range.toString().trim()}`);
  glideTo(mark, "center");
}

/** Forgets the mark. */
export function forgetChartLine(): void {
  CSS.highlights.delete(NAME);
}

/** Brings a part of the page into sight and the keyboard's focus to it. It must be able to take the focus. */
export function glideTo(part: HTMLElement, block: ScrollLogicalPosition = "start"): void {
  part.focus({ preventScroll: true });
  part.scrollIntoView({ block, behavior: wantsStillness() ? "auto" : "smooth" });
}

function wantsStillness(): boolean {
  return (
    document.body.classList.contains("vscode-reduce-motion") || matchMedia("(prefers-reduced-motion: reduce)").matches
  );
}
