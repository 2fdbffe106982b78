import type { CredentialTree } from "../../../server/language/tree/credential-tree";
import { byIssuer } from "../../../server/language/tree/issuers";
import { element } from "../common/element";
import type { Filters } from "./filter";
import type { Kept } from "./kept";
import type { SavedFormat } from "./messages";

/** What a person does at the top of the page. */
export interface ToolbarEvents {
  search(text: string): void;
  /** Enter: on to the next that is found. */
  next(): void;
  filter(filters: Filters): void;
  choose(curriculum: string): void;
  nextFault(): void;
  list(shown: boolean): void;
  legend(shown: boolean): void;
  save(format: SavedFormat): void;
}

const FORMATS: readonly { format: SavedFormat; title: string }[] = [
  { format: "svg", title: "SVG" },
  { format: "png", title: "PNG" },
  { format: "mermaid", title: "Mermaid" },
];

/** Search, filters, and what is shown. */
export class Toolbar {
  readonly element: HTMLElement;
  readonly search = element("input", {
    type: "search",
    class: "search",
    placeholder: "Find a credential",
    "aria-label": "Find a credential by id, abbreviation or name",
    "aria-keyshortcuts": "/",
  });
  readonly #curriculum = select("Curriculum");
  readonly #issuer = select("Issuer");
  readonly #category = select("Category");
  readonly #setting = select("Setting");
  readonly #faults = element("button", { type: "button", class: "faults", hidden: true });
  #filters: Filters;

  constructor(kept: Kept, events: ToolbarEvents) {
    this.#filters = { ...kept.filters };
    this.search.value = kept.search;
    this.search.addEventListener("input", () => events.search(this.search.value));
    this.search.addEventListener("keydown", (event) => {
      if (event.key === "Enter") events.next();
    });
    for (const [part, name] of [
      [this.#issuer, "issuer"],
      [this.#category, "category"],
      [this.#setting, "setting"],
    ] as const) {
      part.addEventListener("change", () => {
        this.#filters[name] = chosenIn(part);
        events.filter({ ...this.#filters });
      });
    }
    this.#curriculum.addEventListener("change", () => events.choose(chosenIn(this.#curriculum) ?? ""));
    this.#faults.addEventListener("click", () => events.nextFault());
    this.element = element(
      "div",
      { class: "toolbar" },
      this.#curriculum,
      this.search,
      this.#issuer,
      this.#category,
      this.#setting,
      this.#faults,
      element("span", { class: "space" }),
      toggle("List", "The list of credentials", kept.list, events.list),
      toggle("Legend", "What lines and forms mean", kept.legend, events.legend),
      exportMenu(events.save),
    );
  }

  /** Lifts search and filters. */
  clear(): void {
    this.#filters = {};
    this.search.value = "";
    for (const part of [this.#issuer, this.#category, this.#setting]) part.value = "";
  }

  /** Offers what a graph has; a filter for something that is gone stays, since it says why nothing is shown. */
  show({ graph, curricula, curriculum }: CredentialTree): void {
    const all = (what: string): Option => ({ title: `All ${what}` });
    this.#curriculum.hidden = curricula.length < 2;
    fill(
      this.#curriculum,
      curricula.map(({ uri, title }) => ({ value: uri, title })),
      curriculum.uri,
    );
    const issuers = byIssuer(graph).map(({ issuer, title }) => ({ value: issuer, title }));
    fill(this.#issuer, [all("issuers"), ...issuers], this.#filters.issuer);
    const used = (value: string) => graph.nodes.some(({ category }) => category === value);
    const categories = graph.categories.filter(({ value }) => used(value));
    fill(this.#category, [all("categories"), ...categories.map(({ value }) => option(value))], this.#filters.category);
    const worked = (value: string) => graph.nodes.some(({ settings }) => settings.includes(value));
    const settings = graph.settings.filter(({ value }) => worked(value));
    fill(this.#setting, [all("settings"), ...settings.map(({ value }) => option(value))], this.#filters.setting);
    const faults = graph.nodes.filter(({ fault }) => fault).length;
    this.#faults.hidden = faults === 0;
    this.#faults.textContent = faults === 1 ? "⚠ 1 fault" : `⚠ ${faults} faults`;
    this.#faults.setAttribute("aria-label", `${faults === 1 ? "1 fault" : `${faults} faults`}: go to the next`);
  }
}

interface Option {
  /** Undefined for all. */
  value?: string;
  title: string;
}

function option(value: string): Option {
  return { value, title: (value.charAt(0).toUpperCase() + value.slice(1)).replaceAll("-", " ") };
}

function select(label: string): HTMLSelectElement {
  return element("select", { "aria-label": label });
}

/** The values stand behind a sign, so that an empty one is not taken for all. */
function chosenIn({ value }: HTMLSelectElement): string | undefined {
  return value === "" ? undefined : value.slice(1);
}

function fill(target: HTMLSelectElement, options: readonly Option[], chosen: string | undefined): void {
  const gone = chosen !== undefined && !options.some(({ value }) => value === chosen);
  const made = [...options, ...(gone ? [option(chosen)] : [])].map(({ value, title }) =>
    element(
      "option",
      { value: value === undefined ? "" : `=${value}`, ...(value === chosen ? { selected: true } : {}) },
      title,
    ),
  );
  target.replaceChildren(...made);
}

function toggle(text: string, label: string, on: boolean, change: (on: boolean) => void): HTMLElement {
  const button = element("button", { type: "button", "aria-pressed": String(on), title: label }, text);
  button.addEventListener("click", () => {
    const now = button.getAttribute("aria-pressed") !== "true";
    button.setAttribute("aria-pressed", String(now));
    change(now);
  });
  return button;
}

function exportMenu(save: (format: SavedFormat) => void): HTMLElement {
  const buttons = FORMATS.map(({ format, title }) => {
    const button = element("button", { type: "button", "data-format": format }, title);
    button.addEventListener("click", () => save(format));
    return button;
  });
  const menu = element("details", { class: "export" }, element("summary", {}, "Export"));
  menu.append(element("div", { role: "group", "aria-label": "Export what is shown as" }, ...buttons));
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !menu.open) return;
    menu.open = false;
    menu.querySelector("summary")?.focus();
    event.stopPropagation();
  });
  menu.addEventListener("click", ({ target }) => {
    if (target instanceof HTMLButtonElement) menu.open = false;
  });
  menu.addEventListener("focusout", ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !menu.contains(relatedTarget)) menu.open = false;
  });
  return menu;
}
