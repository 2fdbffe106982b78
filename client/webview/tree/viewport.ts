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

/** The least at which credentials can be read: their abbreviations are 14 pixels high, their names 10. */
const LEGIBLE = 0.75;

/**
 * The view to begin with: all of a picture where that can be read, else a part of it that can.
 * @param around what the part is about; left out, it is the beginning
 */
export function opening(picture: Size, window: Size, around?: Area): View {
  const whole = fitted(picture, window);
  if (whole.scale >= LEGIBLE) return whole;
  const along = (length: number, room: number, middle: number | undefined) => {
    const free = room - length * LEGIBLE;
    if (free >= 2 * MARGIN) return free / 2;
    const wanted = middle === undefined ? MARGIN : room / 2 - middle * LEGIBLE;
    return Math.min(MARGIN, Math.max(free - MARGIN, wanted));
  };
  return {
    x: along(picture.width, window.width, around && around.x + around.width / 2),
    y: along(picture.height, window.height, around && around.y + around.height / 2),
    scale: LEGIBLE,
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
  // What is off by a rounding is in sight.
  return Math.abs(x) < 0.5 && Math.abs(y) < 0.5 ? view : { ...view, x: view.x + x, y: view.y + y };
}

function clamp(scale: number): number {
  return Math.min(MOST, Math.max(LEAST, Number.isFinite(scale) ? scale : 1));
}
