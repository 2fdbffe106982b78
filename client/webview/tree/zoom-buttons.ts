import { element } from "../common/element";
import type { Picture } from "./picture";

/** How much a button or key zooms. */
export const ZOOM_STEP = 1.25;

/** The buttons in the corner of the picture. */
export function zoomButtons(picture: Picture): HTMLElement {
  const button = (text: string, label: string, press: () => void) => {
    const made = element("button", { type: "button", "aria-label": label, title: label }, text);
    made.addEventListener("click", press);
    return made;
  };
  return element(
    "div",
    { class: "zoom", role: "group", "aria-label": "Zoom" },
    button("−", "Zoom out", () => picture.zoom(1 / ZOOM_STEP)),
    button("Fit", "Fit: show all", () => picture.fit()),
    button("+", "Zoom in", () => picture.zoom(ZOOM_STEP)),
  );
}
