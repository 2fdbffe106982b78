import type { Filters } from "./filter";
import type { View } from "./viewport";

/** Where a person was in the preview, kept while it is hidden and over a restart. */
export interface Kept {
  /** The address of the curriculum that is shown. */
  curriculum?: string;
  /** Undefined as long as nobody has moved the picture. */
  view?: View;
  search: string;
  filters: Filters;
  /** The credential that the keyboard is at. */
  current?: string;
  /** Lines of the list that stand otherwise than at first: issuers closed, credentials open. */
  toggled: string[];
  list: boolean;
  legend: boolean;
}

/** What was kept, as far as it is sound. */
export function readKept(value: unknown): Kept {
  const kept = record(value);
  const { x, y, scale } = record(kept.view);
  const { issuer, category, setting } = record(kept.filters);
  const view =
    typeof x === "number" && typeof y === "number" && typeof scale === "number" ? { x, y, scale } : undefined;
  return {
    curriculum: text(kept.curriculum),
    view,
    search: text(kept.search) ?? "",
    filters: { issuer: text(issuer), category: text(category), setting: text(setting) },
    current: text(kept.current),
    toggled: Array.isArray(kept.toggled) ? kept.toggled.filter((key) => typeof key === "string") : [],
    list: kept.list !== false,
    legend: kept.legend !== false,
  };
}

function text(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}
