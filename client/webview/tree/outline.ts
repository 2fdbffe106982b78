import { element } from "../common/element";
import type { TreePlace } from "./messages";
import type { OutlineItem } from "./outline-items";
import { outlineRow } from "./outline-row";

/** How long letters typed after each other count as one word, in milliseconds. */
const WORD = 600;

/** What happens in the list. */
export interface OutlineEvents {
  /** The keyboard or a click came to a line. */
  current(id: string | undefined): void;
  open(place: TreePlace): void;
  toggled(keys: string[]): void;
}

/** A line of the list as it stands on the screen. */
interface Line {
  item: OutlineItem;
  element: HTMLElement;
  parent: Line | undefined;
}

/** The credentials as a list to walk by keyboard: https://www.w3.org/WAI/ARIA/apg/patterns/treeview/ */
export class Outline {
  readonly element = element("ul", { role: "tree", "aria-label": "Credentials, by issuer" });
  readonly #events: OutlineEvents;
  readonly #toggled: Set<string>;
  #items: readonly OutlineItem[] = [];
  /** The lines that can be seen, from top to bottom. */
  #lines: Line[] = [];
  #focused: string | undefined;
  #active: string | undefined;
  #typed = { text: "", at: 0 };

  /** @param toggled lines that stand otherwise than at first */
  constructor(toggled: readonly string[], events: OutlineEvents) {
    this.#toggled = new Set(toggled);
    this.#events = events;
    this.element.addEventListener("keydown", (event) => this.#key(event));
    this.element.addEventListener("click", (event) => this.#click(event));
    this.element.addEventListener("focusin", ({ target }) => {
      const line = this.#lineAt(target);
      if (line) this.#become(line);
    });
  }

  /** Shows other items; where the keyboard is it stays. */
  show(items: readonly OutlineItem[]): void {
    this.#items = items;
    this.#render();
  }

  /** Marks the credential that the active editor describes. */
  markActive(id: string | undefined): void {
    this.#active = id;
    for (const { item, element: own } of this.#lines) markActive(own, isActive(item, id));
  }

  /** Makes a credential the one that Tab comes to, and shows it, without taking the keyboard. */
  point(id: string | undefined): void {
    if (id === undefined || this.#line(this.#focused)?.item.id === id) return;
    const line = this.#lines.find(({ item }) => item.key === `credential ${id}`);
    if (!line) return;
    this.#rove(line);
    line.element.scrollIntoView({ block: "nearest" });
  }

  #render(): void {
    const had = this.element.contains(document.activeElement);
    const before = this.#lines.findIndex(({ item }) => item.key === this.#focused);
    this.#lines = [];
    this.element.replaceChildren(...this.#rows(this.#items, undefined, 1));
    const line = this.#line(this.#focused) ?? this.#lines[Math.min(Math.max(before, 0), this.#lines.length - 1)];
    if (!line) return;
    this.#rove(line);
    if (had) line.element.focus();
  }

  /** The lines of items and of what is open below them: side by side, each says its level. */
  #rows(items: readonly OutlineItem[], parent: Line | undefined, level: number): HTMLElement[] {
    return items.flatMap((item, index) => {
      const open = item.children.length > 0 && this.#isOpen(item, level);
      const row = outlineRow(item, {
        "aria-level": level,
        "aria-setsize": items.length,
        "aria-posinset": index + 1,
        "aria-expanded": item.children.length > 0 ? String(open) : undefined,
      });
      const line = { item, element: row, parent };
      markActive(row, isActive(item, this.#active));
      this.#lines.push(line);
      return [row, ...(open ? this.#rows(item.children, line, level + 1) : [])];
    });
  }

  /** Issuers are open at first, credentials closed. */
  #isOpen(item: OutlineItem, level: number): boolean {
    return this.#toggled.has(item.key) !== (level === 1);
  }

  #toggle({ item }: Line): void {
    if (!this.#toggled.delete(item.key)) this.#toggled.add(item.key);
    this.#events.toggled([...this.#toggled]);
    this.#render();
  }

  #key(event: KeyboardEvent): void {
    const line = this.#lineAt(event.target);
    if (!line || event.ctrlKey || event.metaKey || event.altKey) return;
    const at = this.#lines.indexOf(line);
    const open = line.element.getAttribute("aria-expanded");
    const go = (to: Line | undefined) => to?.element.focus();
    if (event.key === "ArrowDown") go(this.#lines[at + 1]);
    else if (event.key === "ArrowUp") go(this.#lines[at - 1]);
    else if (event.key === "Home") go(this.#lines[0]);
    else if (event.key === "End") go(this.#lines.at(-1));
    else if (event.key === "ArrowRight" && open === "false") this.#toggle(line);
    else if (event.key === "ArrowRight" && open === "true") go(this.#lines[at + 1]);
    else if (event.key === "ArrowLeft" && open === "true") this.#toggle(line);
    else if (event.key === "ArrowLeft") go(line.parent);
    else if (event.key === "*") this.#openAll(line);
    else if (event.key === "Enter" || event.key === " ") this.#choose(line);
    else if (event.key.length === 1 && event.key !== "/") this.#search(event.key, at);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** Opens all lines beside one. */
  #openAll(line: Line): void {
    const beside = this.#lines.filter(({ parent }) => parent === line.parent);
    for (const { item, element: own } of beside) {
      if (own.getAttribute("aria-expanded") !== "false") continue;
      if (!this.#toggled.delete(item.key)) this.#toggled.add(item.key);
    }
    this.#events.toggled([...this.#toggled]);
    this.#render();
  }

  /** Goes to the next line that begins with what is typed. */
  #search(letter: string, at: number): void {
    const now = Date.now();
    const text = (now - this.#typed.at < WORD ? this.#typed.text : "") + letter.toLowerCase();
    this.#typed = { text, at: now };
    const from = text.length === 1 ? at + 1 : at;
    const rest = [...this.#lines.slice(from), ...this.#lines.slice(0, from)];
    rest.find(({ item }) => item.text.toLowerCase().startsWith(text))?.element.focus();
  }

  #click(event: MouseEvent): void {
    const line = this.#lineAt(event.target);
    if (!line) return;
    line.element.focus();
    const twisty = event.target instanceof Element && event.target.closest(".twisty");
    if (twisty && line.item.children.length > 0) this.#toggle(line);
    else this.#choose(line);
  }

  #choose(line: Line): void {
    if (line.item.place) this.#events.open(line.item.place);
    else this.#toggle(line);
  }

  #become(line: Line): void {
    this.#rove(line);
    this.#events.current(line.item.id);
  }

  /** Makes a line the only one that Tab comes to. */
  #rove(line: Line): void {
    this.#line(this.#focused)?.element.setAttribute("tabindex", "-1");
    this.#focused = line.item.key;
    line.element.setAttribute("tabindex", "0");
  }

  #line(key: string | undefined): Line | undefined {
    return this.#lines.find(({ item }) => item.key === key);
  }

  #lineAt(target: EventTarget | null): Line | undefined {
    const row = target instanceof Element ? target.closest('[role="treeitem"]') : null;
    return this.#lines.find((line) => line.element === row);
  }
}

function isActive(item: OutlineItem, id: string | undefined): boolean {
  return id !== undefined && item.key === `credential ${id}`;
}

function markActive(row: HTMLElement, active: boolean): void {
  if (active) row.setAttribute("aria-current", "true");
  else row.removeAttribute("aria-current");
}
