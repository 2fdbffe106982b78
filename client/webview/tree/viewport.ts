import type { Area, Point, Size } from "../../../server/language/tree/geometry";

/** Where the picture lies on the screen: a place of it is at `place * scale + offset`, in CSS pixels. */
export interface View {
  x: number;
  y: number;
  scale: number;
}

/** How small and how large a picture gets. */
const LEAST = 0.08;
const MOST = 3;

/** Room left free around what is shown, in CSS pixels. */
const MARGIN = 16;

/** The view that shows all of a picture, in its middle, never larger than life. */
export function fitted(picture: Size, window: Size): View {
  const room = { width: window.width - 2 * MARGIN, height: window.height - 2 * MARGIN };
  const scale = clamp(Math.min(room.width / picture.width, room.height / picture.height, 1));
  return {
    x: (window.width - picture.width * scale) / 2,
    y: Math.max(MARGIN, (window.height - picture.height * scale) / 2),
    scale,
  };
}

/** Zooms by a factor; what is under a point of the window stays under it. */
export function zoomed(view: View, factor: number, at: Point): View {
  const scale = clamp(view.scale * factor);
  const grown = scale / view.scale;
  return { x: at.x - (at.x - view.x) * grown, y: at.y - (at.y - view.y) * grown, scale };
}

/** Moves a view as little as shows a part of the picture as a whole; the same view where it does already. */
export function revealed(view: View, area: Area, window: Size): View {
  const shift = (start: number, length: number, room: number) => {
    if (start < MARGIN) return MARGIN - start;
    const over = start + length - (room - MARGIN);
    return over > 0 ? -Math.min(over, start - MARGIN) : 0;
  };
  const x = shift(area.x * view.scale + view.x, area.width * view.scale, window.width);
  const y = shift(area.y * view.scale + view.y, area.height * view.scale, window.height);
  return x === 0 && y === 0 ? view : { ...view, x: view.x + x, y: view.y + y };
}

function clamp(scale: number): number {
  return Math.min(MOST, Math.max(LEAST, Number.isFinite(scale) ? scale : 1));
}
