import type {
  CredentialEdge,
  CredentialGraph,
  CredentialNode,
} from "../../../server/curriculum/graph/credential-graph";
import { element } from "../common/element";
import { placeCard } from "./card-place";
import type { TreePlace } from "./messages";
import { edgeWords, faultSentence, nameOf } from "./words";

/** How long a pointer rests before a card comes, and how long a card stays behind it, in milliseconds. */
const REST = 250;
const STAY = 200;

/** The card of a credential or a reference, beside what the pointer or the keyboard is at. */
export class Card {
  readonly element = element("div", { class: "card", role: "tooltip", id: "card", hidden: true });
  #timer: number | undefined;

  constructor() {
    // It can be pointed at and read without going away.
    this.element.addEventListener("pointerenter", () => clearTimeout(this.#timer));
    this.element.addEventListener("pointerleave", () => this.hideSoon());
  }

  /** Shows a card at once. @param box what it is about, in the coordinates of the window */
  show(place: TreePlace, graph: CredentialGraph, box: DOMRect, activeId: string | undefined): void {
    clearTimeout(this.#timer);
    const lines = cardLines(place, graph, activeId);
    this.element.hidden = lines.length === 0;
    this.element.replaceChildren(...lines);
    this.element.style.removeProperty("max-height");
    // Placed at the left edge it is as wide as it wants to be.
    this.element.style.setProperty("left", "0");
    // All of the page is room for it: a picture in a narrow column has little.
    const room = { width: document.documentElement.clientWidth, height: document.documentElement.clientHeight };
    const { left, top, maxHeight } = placeCard(box, this.element.getBoundingClientRect(), room);
    this.element.style.setProperty("left", `${left}px`);
    this.element.style.setProperty("top", `${top}px`);
    this.element.style.setProperty("max-height", `${maxHeight}px`);
    // What has to be scrolled must be reached by keyboard.
    if (this.element.scrollHeight > this.element.clientHeight) this.element.tabIndex = 0;
    else this.element.removeAttribute("tabindex");
  }

  /** Shows a card when the pointer has rested. */
  showSoon(show: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(show, REST);
  }

  hideSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.hide(), STAY);
  }

  hide(): void {
    clearTimeout(this.#timer);
    this.element.hidden = true;
  }
}

function cardLines(place: TreePlace, graph: CredentialGraph, activeId: string | undefined): HTMLElement[] {
  if ("id" in place) {
    const node = graph.nodes.find(({ id }) => id === place.id);
    return node ? ofNode(node, graph, node.id === activeId) : [];
  }
  const { from, to, kind } = place;
  const edge = graph.edges.find((one) => one.from === from && one.to === to && one.kind === kind);
  return edge ? ofEdge(edge, graph) : [];
}

function ofNode(node: CredentialNode, graph: CredentialGraph, active: boolean): HTMLElement[] {
  const facts: [string, string][] = [
    ["Id", node.id],
    ["Issued by", node.issuer],
    ["Category", node.category],
    ["Works in", node.settings.map((setting) => setting.replaceAll("-", " ")).join(", ")],
    ["Awarded", days(node)],
  ];
  const said = graph.edges.filter(({ from, to }) => from === node.id || to === node.id).filter(isNotSaidBack);
  return [
    element("strong", {}, node.abbreviation),
    ...(node.name ? [element("p", {}, node.name)] : []),
    ...(node.renamedTo ? [element("p", {}, `Carries on as ${nameOf(node.renamedTo, graph)}`)] : []),
    ...(node.fault ? [element("p", { class: "wrong" }, `⚠ ${capital(faultSentence(node))}`)] : []),
    ...(active ? [element("p", { class: "quiet" }, "Open in the editor")] : []),
    element(
      "dl",
      {},
      ...facts.flatMap(([term, value]) => (value ? [element("dt", {}, term), element("dd", {}, value)] : [])),
    ),
    ...(said.length > 0
      ? [element("ul", {}, ...said.slice(0, 7).map((edge) => element("li", {}, edgeWords(edge, graph))))]
      : []),
    ...(said.length > 7 ? [element("p", { class: "quiet" }, `and ${said.length - 7} more`)] : []),
  ];
}

function ofEdge(edge: CredentialEdge, graph: CredentialGraph): HTMLElement[] {
  const relation = graph.relations.find(({ kind }) => kind === edge.kind);
  return [
    element("strong", {}, edgeWords(edge, graph)),
    ...(relation?.description ? [element("p", {}, relation.description)] : []),
  ];
}

/** Whether a reference says more than the one before it the other way round: each being alternative to the other is one thing. */
function isNotSaidBack(edge: CredentialEdge, at: number, edges: readonly CredentialEdge[]): boolean {
  return !edges.slice(0, at).some(({ from, to, kind }) => from === edge.to && to === edge.from && kind === edge.kind);
}

function days({ validFrom, validTo }: CredentialNode): string {
  return [validFrom ? `from ${validFrom}` : "", validTo ? `to ${validTo}` : ""].filter(Boolean).join(" ");
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
