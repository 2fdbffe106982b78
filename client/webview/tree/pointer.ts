import type { Point } from "../../../server/language/tree/geometry";

/** How far a pressed pointer goes before it drags, in CSS pixels: hands tremble. */
const TREMBLE = 4;

/** How much a notch of the wheel zooms. */
const NOTCH = 0.002;

/** What a pointer does. */
export interface PointerActions {
  /** By CSS pixels. */
  pan(x: number, y: number): void;
  /** @param at what stays where it is, from the left upper corner of the window */
  zoom(factor: number, at: Point): void;
  click(target: EventTarget | null): void;
}

/** Lets a pointer drag, zoom and click what a window shows; a wheel pans, and with Ctrl, as of two fingers, it zooms. */
export function moveByPointer(window: HTMLElement, { pan, zoom, click }: PointerActions): void {
  /** Where each finger or the mouse is. */
  const pressed = new Map<number, Point>();
  let start: { at: Point; target: EventTarget | null; dragged: boolean } | undefined;
  const at = ({ clientX, clientY }: MouseEvent): Point => {
    const box = window.getBoundingClientRect();
    return { x: clientX - box.left, y: clientY - box.top };
  };
  window.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    pressed.set(event.pointerId, at(event));
    start = { at: at(event), target: event.target, dragged: pressed.size > 1 };
  });
  window.addEventListener("pointermove", (event) => {
    const before = pressed.get(event.pointerId);
    if (!before || !start) return;
    const now = at(event);
    if (!start.dragged && Math.hypot(now.x - start.at.x, now.y - start.at.y) < TREMBLE) return;
    if (!start.dragged) window.setPointerCapture(event.pointerId);
    start.dragged = true;
    const other = [...pressed].find(([id]) => id !== event.pointerId)?.[1];
    if (other) zoom(distance(now, other) / Math.max(1, distance(before, other)), other);
    else pan(now.x - before.x, now.y - before.y);
    pressed.set(event.pointerId, now);
  });
  const end = (event: PointerEvent) => {
    pressed.delete(event.pointerId);
    if (start && !start.dragged && event.type === "pointerup" && event.button === 0) click(start.target);
    if (pressed.size === 0) start = undefined;
  };
  window.addEventListener("pointerup", end);
  window.addEventListener("pointercancel", end);
  window.addEventListener(
    "wheel",
    (event) => {
      event.preventDefault();
      // https://developer.mozilla.org/docs/Web/API/WheelEvent/deltaMode: lines are about 16 pixels.
      const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
      if (event.ctrlKey || event.metaKey) zoom(Math.exp(-event.deltaY * unit * NOTCH), at(event));
      else if (event.shiftKey && event.deltaX === 0) pan(-event.deltaY * unit, 0);
      else pan(-event.deltaX * unit, -event.deltaY * unit);
    },
    { passive: false },
  );
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
