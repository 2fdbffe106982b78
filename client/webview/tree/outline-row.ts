import { element } from "../common/element";
import type { OutlineItem } from "./outline-items";

/** A line of the list as an element. @param place where it stands among the others, as ARIA has it */
export function outlineRow(item: OutlineItem, place: Record<string, string | number | undefined>): HTMLElement {
  const expanded = place["aria-expanded"];
  const twisty = expanded === undefined ? "" : expanded === "true" ? "▾" : "▸";
  return element(
    "li",
    { role: "treeitem", tabindex: -1, class: item.fault ? "row wrong" : "row", "data-key": item.key, ...place },
    element("span", { class: "twisty", "aria-hidden": "true" }, twisty),
    ...(item.fault ? [element("span", { class: "mark", "aria-hidden": "true" }, "⚠")] : []),
    element("span", { class: "text" }, item.text),
    // Between words that are only apart on the screen.
    " ",
    element("span", { class: "detail" }, item.detail),
    ...(item.unseen ? [element("span", { class: "unseen" }, `, ${item.unseen}`)] : []),
  );
}
