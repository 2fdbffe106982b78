import { type Direction, nearest } from "./nearest";
import type { Picture } from "./picture";
import { ZOOM_STEP } from "./zoom-buttons";

const DIRECTIONS: Record<string, Direction> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
};

/** How far a key moves the picture, in CSS pixels. */
const STEP = 60;

/** What keys do beside moving the picture. */
export interface PictureKeyEvents {
  current(id: string): void;
  open(id: string): void;
}

/** Does what a key asks for in the picture. @returns whether it asks for anything */
export function pictureKey(
  event: KeyboardEvent,
  picture: Picture,
  current: string | undefined,
  events: PictureKeyEvents,
): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  const direction = DIRECTIONS[event.key];
  const { nodes } = picture;
  if (direction && event.shiftKey) {
    const along = direction === "left" || direction === "up" ? STEP : -STEP;
    if (direction === "left" || direction === "right") picture.pan(along, 0);
    else picture.pan(0, along);
    return true;
  }
  const from = current === undefined ? undefined : picture.nodeOf(current);
  const to = direction && (from ? nearest(from, direction, nodes) : nodes[0]);
  if (to) events.current(to.node.id);
  else if (event.key === "Home" && nodes[0]) events.current(nodes[0].node.id);
  else if (event.key === "End" && nodes.at(-1)) events.current(nodes.at(-1)?.node.id ?? "");
  else if ((event.key === "Enter" || event.key === " ") && from) events.open(from.node.id);
  else if (event.key === "+" || event.key === "=") picture.zoom(ZOOM_STEP);
  else if (event.key === "-") picture.zoom(1 / ZOOM_STEP);
  else if (event.key === "0") picture.fit();
  else return direction !== undefined;
  return true;
}
