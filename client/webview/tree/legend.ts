import type { CredentialGraph } from "../../../server/curriculum/graph/credential-graph";
import { legendOf, SAMPLE } from "../../../server/language/tree/legend";
import { element } from "../common/element";

/** What the lines and forms of the picture mean. */
export class Legend {
  readonly element = element("section", { class: "legend", "aria-label": "Legend" });

  readonly #editor: boolean;

  /** @param editor whether there is an editor that a credential may be open in */
  constructor(editor: boolean) {
    this.#editor = editor;
  }

  /** Explains what occurs in a graph. */
  show(graph: CredentialGraph): void {
    const entries = legendOf(graph).map(({ picture, title, description }) => entry(picture, title, description));
    const ring = `<rect class="ring active" x="8" y="3" width="48" height="18" rx="5"/>`;
    const open = entry(ring, "Open in the editor", "The credential that you are editing");
    this.element.replaceChildren(element("ul", {}, ...entries, ...(this.#editor ? [open] : [])));
  }
}

/** @param picture SVG of Chartkey's own, of the size of `SAMPLE` */
function entry(picture: string, title: string, description: string): HTMLElement {
  const sample = element("span", { class: "sample-box", "aria-hidden": "true" });
  sample.innerHTML = `<svg class="credential-tree" viewBox="0 0 ${SAMPLE.width} ${SAMPLE.height}">${picture}</svg>`;
  return element("li", { title: description }, sample, title);
}
