import type { CredentialGraph } from "../../../server/curriculum/graph/credential-graph";
import type { CredentialTree } from "../../../server/language/tree/credential-tree";
import { element } from "../common/element";
import { beginning } from "./beginning";
import { Card } from "./card";
import { filterGraph, isFound } from "./filter";
import type { Kept } from "./kept";
import { Legend } from "./legend";
import type { SavedFormat, TreePlace } from "./messages";
import { Outline } from "./outline";
import { outlineItems } from "./outline-items";
import { listenForKeys } from "./page-keys";
import { Picture } from "./picture";
import { exported } from "./save";
import { Toolbar } from "./toolbar";
import { zoomButtons } from "./zoom-buttons";

/** What is outside the page: VS Code, or nothing but a browser. */
export interface Outside {
  /** Opens a place in the YAML; undefined where there is none. */
  open?: (place: TreePlace) => void;
  choose?: (curriculum: string) => void;
  begin?: () => void;
  save(format: SavedFormat, content: string | Blob): void;
  keep(kept: Kept): void;
}

/** The preview of the credential tree: toolbar, picture, list, legend, card. */
export class TreePage {
  readonly #kept: Kept;
  readonly #outside: Outside;
  readonly #heading = element("h1", { class: "unseen" }, "Credential tree");
  readonly #status = element("p", { class: "unseen", role: "status" });
  readonly #main = element("main", { class: "tree" });
  readonly #body = element("div", { class: "body" });
  readonly #toolbar: Toolbar;
  readonly #picture: Picture;
  readonly #outline: Outline;
  readonly #legend: Legend;
  readonly #card = new Card();
  #tree: CredentialTree | undefined;
  /** The part that filters let through. */
  #graph: CredentialGraph | undefined;
  #active: string | undefined;

  constructor(kept: Kept, outside: Outside) {
    this.#kept = kept;
    this.#outside = outside;
    this.#legend = new Legend(outside.open !== undefined);
    this.#toolbar = new Toolbar(kept, {
      search: (search) => {
        this.#keep({ search });
        this.#listAndMark();
        this.#say();
      },
      next: () => this.#next((node) => isFound(node, kept.search)),
      nextFault: () => this.#next(({ fault }) => fault !== undefined),
      filter: (filters) => {
        this.#keep({ filters });
        this.#draw();
        this.#say();
      },
      choose: (curriculum) => outside.choose?.(curriculum),
      list: (list) => this.#show({ list }),
      legend: (legend) => this.#show({ legend }),
      save: (format) => void this.#save(format),
    });
    this.#picture = new Picture(kept.view, {
      moved: (view) => {
        this.#card.hide();
        this.#keep({ view });
      },
      open: (place) => this.#open(place),
      pointed: (place) => this.#pointed(place),
    });
    this.#outline = new Outline(kept.toggled, {
      current: (id) => this.#become(id, "list"),
      open: (place) => this.#open(place),
      toggled: (toggled) => this.#keep({ toggled }),
    });
    listenForKeys({
      picture: this.#picture,
      search: this.#toolbar.search,
      current: () => kept.current,
      become: (id) => {
        this.#become(id, "picture");
        this.#showCard({ id });
      },
      open: (id) => this.#open({ id }),
      hideCard: () => this.#card.hide(),
    });
    const keys =
      "Arrow keys go to the next credential, Enter opens it, plus and minus zoom, 0 shows all, Escape closes the card.";
    this.#body.append(
      element(
        "div",
        { class: "picture-box" },
        this.#picture.window,
        zoomButtons(this.#picture),
        this.#card.element,
        element("p", { class: "unseen", id: "picture-keys" }, keys),
      ),
      this.#legend.element,
      element("nav", { class: "list", "aria-label": "List of credentials" }, this.#outline.element),
    );
    this.#main.append(this.#heading, this.#toolbar.element, this.#status, this.#body);
    document.body.append(this.#main);
    this.#show({});
  }

  /** Shows a curriculum, or another state of it; null without a folder. */
  show(tree: CredentialTree | null): void {
    const other = this.#tree?.curriculum.uri !== tree?.curriculum.uri;
    if (tree && this.#tree && other) this.#picture.forget();
    this.#tree = tree ?? undefined;
    const empty = !tree || tree.graph.nodes.length === 0;
    this.#main.querySelector(".beginning")?.remove();
    this.#body.hidden = empty;
    this.#toolbar.element.hidden = empty && (tree?.curricula.length ?? 0) < 2;
    if (tree) {
      this.#heading.textContent = titleOf(tree);
      this.#toolbar.show(tree);
      this.#keep({ curriculum: tree.curriculum.uri });
    }
    if (empty) this.#main.append(beginning(tree !== null, this.#outside.begin));
    this.#draw();
  }

  /** Marks the credential that the active editor describes, and shows it when it is another. */
  activate(id: string | undefined): void {
    if (id === this.#active) return;
    this.#active = id;
    this.#picture.markActive(id);
    this.#outline.markActive(id);
    if (id !== undefined && this.#kept.view) this.#picture.reveal(id);
    this.#outline.point(id);
  }

  /** Goes to a credential that a person asked for elsewhere; search and filters that hide it are lifted. */
  reveal(id: string): void {
    const node = this.#picture.nodeOf(id)?.node;
    if (!node || !isFound(node, this.#kept.search)) {
      this.#toolbar.clear();
      this.#keep({ filters: {}, search: "" });
      this.#draw();
    }
    this.#become(id, "outside");
    if (this.#graph) this.#showCard({ id });
  }

  #draw(): void {
    this.#graph = this.#tree && filterGraph(this.#tree.graph, this.#kept.filters);
    if (!this.#graph) return;
    this.#card.hide();
    // What is being edited stays where it is on the screen.
    const steady = [this.#active, this.#kept.current].find((id) => id !== undefined && this.#picture.nodeOf(id));
    this.#picture.draw(this.#graph, steady);
    this.#legend.show(this.#graph);
    this.#listAndMark();
  }

  #listAndMark(): void {
    const { search, current } = this.#kept;
    if (!this.#graph) return;
    this.#outline.show(outlineItems(this.#graph, search));
    this.#outline.markActive(this.#active);
    this.#picture.markFound((node) => isFound(node, search));
    this.#picture.markCurrent(current);
    this.#picture.markActive(this.#active);
  }

  /** Makes a credential the current one: marked and in sight, in picture and list. */
  #become(id: string | undefined, from: "list" | "picture" | "outside"): void {
    // The card of another credential says nothing of this one.
    this.#card.hide();
    this.#keep({ current: id });
    this.#picture.markCurrent(id);
    if (id === undefined) return;
    this.#picture.reveal(id);
    if (from !== "list") this.#outline.point(id);
  }

  /** Goes to the next credential of a sort, in the order of the list. */
  #next(wanted: (node: CredentialGraph["nodes"][number]) => boolean): void {
    const nodes = this.#graph?.nodes ?? [];
    const at = nodes.findIndex(({ id }) => id === this.#kept.current);
    const next = [...nodes.slice(at + 1), ...nodes.slice(0, at + 1)].find(wanted);
    if (!next) return;
    this.#become(next.id, "outside");
    this.#showCard({ id: next.id });
  }

  #open(place: TreePlace): void {
    if ("id" in place) this.#become(place.id, "picture");
    if (this.#outside.open) {
      this.#card.hide();
      this.#outside.open(place);
    } else this.#showCard(place);
  }

  #pointed(place: TreePlace | undefined): void {
    if (place) this.#card.showSoon(() => this.#showCard(place));
    else this.#card.hideSoon();
  }

  #showCard(place: TreePlace): void {
    const box = "id" in place ? this.#picture.boxOf(place.id) : this.#picture.boxOfEdge(place);
    if (box && this.#graph) this.#card.show(place, this.#graph, box, this.#active);
  }

  #show(part: Partial<Pick<Kept, "list" | "legend">>): void {
    this.#keep(part);
    this.#body.classList.toggle("without-list", !this.#kept.list);
    this.#body.classList.toggle("without-legend", !this.#kept.legend);
  }

  #say(): void {
    const nodes = this.#graph?.nodes ?? [];
    const found = nodes.filter((node) => isFound(node, this.#kept.search)).length;
    this.#status.textContent = found === 1 ? "1 credential found" : `${found} credentials found`;
  }

  async #save(format: SavedFormat): Promise<void> {
    if (!this.#graph || !this.#tree) return;
    try {
      this.#outside.save(format, await exported(this.#graph, this.#heading.textContent ?? "", format));
    } catch (error) {
      this.#status.textContent = `The export failed: ${error instanceof Error ? error.message : String(error)}`;
    }
  }

  #keep(part: Partial<Kept>): void {
    Object.assign(this.#kept, part);
    this.#outside.keep(this.#kept);
  }
}

/** What the page is called; a published tree has its whole title with it. */
function titleOf({ curriculum }: CredentialTree): string {
  return curriculum.uri === "" ? curriculum.title : `Credentials of ${curriculum.title}`;
}
