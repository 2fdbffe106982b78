import type { CredentialGraph, CredentialNode } from "../../../server/curriculum/graph/credential-graph";
import { drawParts } from "../../../server/language/tree/draw";
import type { PlacedGraph, PlacedNode, Size } from "../../../server/language/tree/geometry";
import { layOut } from "../../../server/language/tree/layout";
import { element } from "../common/element";
import type { TreePlace } from "./messages";
import { moveByPointer } from "./pointer";
import { type Sight, Standpoint } from "./standpoint";
import { revealed, type View, zoomed } from "./viewport";
import { nodeWords } from "./words";

const SVG = "http://www.w3.org/2000/svg";

/** How far outside a credential its rings are drawn, in CSS pixels. */
const RING = 5;

/** What happens in the picture. */
export interface PictureEvents {
  /** A person moved or zoomed it; undefined when all of it is to be seen again. */
  moved(view: View | undefined): void;
  open(place: TreePlace): void;
  /** The pointer is over something with a card, or over nothing. */
  pointed(at: TreePlace | undefined): void;
}

/** The drawn graph: moved and zoomed, with what is current, found and open in the editor marked. */
export class Picture {
  /** The window on the picture; it takes the keys. */
  readonly window: HTMLElement;
  readonly #svg = document.createElementNS(SVG, "svg");
  readonly #moved = document.createElementNS(SVG, "g");
  readonly #events: PictureEvents;
  readonly #groups = new Map<string, Element>();
  #placed: PlacedGraph = { issuers: [], nodes: [], edges: [], captions: [], width: 0, height: 0 };
  readonly #standpoint: Standpoint;
  #active: string | undefined;

  /** @param view where a person left it */
  constructor(view: View | undefined, events: PictureEvents) {
    this.#events = events;
    this.#standpoint = new Standpoint(view);
    this.window = element("div", {
      class: "picture",
      tabindex: 0,
      // Arrow keys go from credential to credential, which no other role has them do.
      role: "application",
      "aria-label": "Picture of the credentials",
      "aria-describedby": "picture-keys",
    });
    this.#svg.classList.add("credential-tree");
    this.#svg.append(this.#moved);
    this.window.append(this.#svg);
    moveByPointer(this.window, {
      pan: (x, y) => this.pan(x, y),
      zoom: (factor, at) => this.#move(zoomed(this.#standpoint.view, factor, at)),
      click: (target) => {
        const place = placeOf(target);
        if (place) events.open(place);
      },
    });
    this.#svg.addEventListener("pointerover", ({ target }) => events.pointed(placeOf(target)));
    this.#svg.addEventListener("pointerleave", () => events.pointed(undefined));
    new ResizeObserver(() => {
      this.#standpoint.resize(this.#sight);
      this.#place();
    }).observe(this.window);
  }

  /** Draws another graph, or another state of the same, without moving what a person looks at. */
  draw(graph: CredentialGraph, steady: string | undefined): void {
    const before = steady === undefined ? undefined : this.nodeOf(steady);
    this.#placed = layOut(graph);
    const after = steady === undefined ? undefined : this.nodeOf(steady);
    const moved = before && after && { x: after.x - before.x, y: after.y - before.y };
    // Before anything is drawn, so that the browser lays out the picture once, at the scale it will have.
    this.#standpoint.draw(this.#sight, moved);
    this.#place();
    this.#moved.innerHTML = drawParts(graph, this.#placed);
    this.#groups.clear();
    for (const [index, group] of [...this.#moved.querySelectorAll(".node")].entries()) {
      const node = this.#placed.nodes[index]?.node;
      if (!node) continue;
      this.#groups.set(node.id, group);
      group.id = `node-${index}`;
      group.setAttribute("role", "img");
      group.setAttribute("aria-label", nodeWords(node, graph));
    }
    for (const line of this.#moved.querySelectorAll(".edge > .line:first-child")) {
      // Easier to hit than the line.
      const hit = document.createElementNS(SVG, "path");
      hit.setAttribute("class", "hit");
      hit.setAttribute("d", line.getAttribute("d") ?? "");
      line.before(hit);
    }
  }

  /** All credentials with their places. */
  get nodes(): readonly PlacedNode[] {
    return this.#placed.nodes;
  }

  /** A credential with its place. */
  nodeOf(id: string): PlacedNode | undefined {
    return this.#placed.nodes.find(({ node }) => node.id === id);
  }

  /** Where a credential is in the window, in CSS pixels. */
  boxOf(id: string): DOMRect | undefined {
    return this.#groups.get(id)?.querySelector(".shape")?.getBoundingClientRect();
  }

  /** Where a line is in the window, by its label. */
  boxOfEdge({ from, to, kind }: { from: string; to: string; kind: string }): DOMRect | undefined {
    const edges = [...this.#moved.querySelectorAll<SVGElement>(".edge")];
    // What two say of each other is one line.
    const edge = edges.find(
      ({ dataset }) =>
        dataset.kind === kind &&
        ((dataset.from === from && dataset.to === to) || (dataset.from === to && dataset.to === from)),
    );
    return (edge?.querySelector(".label") ?? edge)?.getBoundingClientRect();
  }

  /** Marks the credential that the keyboard is at, and what it has to do with. */
  markCurrent(id: string | undefined): void {
    this.#ring("current", id);
    const group = id === undefined ? undefined : this.#groups.get(id);
    if (group) this.window.setAttribute("aria-activedescendant", group.id);
    else this.window.removeAttribute("aria-activedescendant");
    for (const edge of this.#moved.querySelectorAll<SVGElement>(".edge")) {
      edge.classList.toggle("near", id !== undefined && [edge.dataset.from, edge.dataset.to].includes(id));
    }
  }

  /** Marks the credential that the active editor describes; as long as nobody has moved the picture it is in sight. */
  markActive(id: string | undefined): void {
    this.#ring("active", id);
    if (id === this.#active) return;
    this.#active = id;
    this.#standpoint.follow(this.#sight);
    this.#place();
  }

  /** Lets those step back that are not looked for. */
  markFound(isFound: (node: CredentialNode) => boolean): void {
    const faint = new Set<string>();
    for (const { node } of this.#placed.nodes) {
      if (!isFound(node)) faint.add(node.id);
      this.#groups.get(node.id)?.classList.toggle("faint", faint.has(node.id));
    }
    for (const edge of this.#moved.querySelectorAll<SVGElement>(".edge")) {
      edge.classList.toggle("faint", faint.has(edge.dataset.from ?? "") || faint.has(edge.dataset.to ?? ""));
    }
  }

  /** Moves the picture, no more than it takes, until a credential is in the window. */
  reveal(id: string): void {
    const area = this.nodeOf(id);
    if (!area) return;
    const { view } = this.#standpoint;
    const other = revealed(view, area, this.#size);
    if (other !== view) this.#move(other);
  }

  /** Moves the picture by CSS pixels. */
  pan(x: number, y: number): void {
    const { view } = this.#standpoint;
    this.#move({ ...view, x: view.x + x, y: view.y + y });
  }

  /** Zooms about the middle of the window. */
  zoom(factor: number): void {
    const { width, height } = this.#size;
    this.#move(zoomed(this.#standpoint.view, factor, { x: width / 2, y: height / 2 }));
  }

  /** Shows all of it, also when the window or the picture changes, until a person moves it. */
  fit(): void {
    this.#standpoint.fit(this.#sight);
    this.#place();
    this.#events.moved(undefined);
  }

  /** Forgets where a person left it: another picture is about to be drawn. */
  forget(): void {
    this.#standpoint.forget();
    this.#events.moved(undefined);
  }

  get #size(): Size {
    return { width: this.window.clientWidth, height: this.window.clientHeight };
  }

  get #sight(): Sight {
    const around = this.#active === undefined ? undefined : this.nodeOf(this.#active);
    return { picture: this.#placed, window: this.#size, around };
  }

  #move(view: View): void {
    this.#standpoint.leave(view);
    this.#place();
    this.#events.moved(view);
  }

  #place(): void {
    const { x, y, scale } = this.#standpoint.view;
    this.#moved.setAttribute("transform", `translate(${x} ${y}) scale(${scale})`);
  }

  /** A frame around a credential, so that a mark needs no colour. */
  #ring(mark: "current" | "active", id: string | undefined): void {
    this.#moved.querySelector(`.ring.${mark}`)?.remove();
    const group = id === undefined ? undefined : this.#groups.get(id);
    const node = id === undefined ? undefined : this.nodeOf(id);
    if (!group || !node) return;
    const ring = document.createElementNS(SVG, "rect");
    const room = mark === "current" ? RING + 4 : RING;
    ring.setAttribute("class", `ring ${mark}`);
    ring.setAttribute("x", String(-room));
    ring.setAttribute("y", String(-room));
    ring.setAttribute("width", String(node.width + 2 * room));
    ring.setAttribute("height", String(node.height + 2 * room));
    ring.setAttribute("rx", "10");
    group.prepend(ring);
  }
}

/** What a part of the picture stands for. */
function placeOf(target: EventTarget | null): TreePlace | undefined {
  const part = target instanceof Element ? target.closest<SVGElement>(".node, .edge") : null;
  const { id, from, to, kind } = part?.dataset ?? {};
  if (id !== undefined) return { id };
  return from !== undefined && to !== undefined && kind !== undefined ? { from, to, kind } : undefined;
}
