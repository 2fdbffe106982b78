import type { Point } from "./geometry";
import type { RelationLine } from "./relation-lines";

/** How long the head of a line is, in CSS pixels. */
const HEAD = 9;

/** The path of a line through points, level at each of them. @param loop a bow above a credential: three points */
export function pathThrough(points: readonly Point[], loop: boolean): string {
  const [first, ...rest] = points;
  if (!first) return "";
  if (loop) {
    const [top, last] = rest;
    return top && last
      ? `M${at(first)}C${at({ x: first.x, y: top.y })} ${at({ x: last.x, y: top.y })} ${at(last)}`
      : "";
  }
  let path = `M${at(first)}`;
  let before = first;
  for (const point of rest) {
    const middle = (before.x + point.x) / 2;
    path += `C${at({ x: middle, y: before.y })} ${at({ x: middle, y: point.y })} ${at(point)}`;
    before = point;
  }
  return path;
}

/** The path of a head that points at the end of a line. @param angle where it points, in degrees from rightward */
export function headPath(head: RelationLine["head"], { x, y }: Point, angle: number): string {
  const turn = (angle * Math.PI) / 180;
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  /** A point so far behind and beside the tip. */
  const from = (behind: number, beside: number) =>
    at({ x: x - behind * cos - beside * sin, y: y - behind * sin + beside * cos });
  if (head === "open") return `M${from(HEAD, -4.5)}L${from(0, 0)}L${from(HEAD, 4.5)}`;
  if (head === "diamond") return `M${from(0, 0)}L${from(HEAD / 2, -4)}L${from(HEAD, 0)}L${from(HEAD / 2, 4)}Z`;
  if (head === "bar") return `M${from(3, -5)}L${from(3, 5)}`;
  return `M${from(0, 0)}L${from(HEAD, -4.5)}L${from(HEAD, 4.5)}Z`;
}

/** A place as SVG writes it, to a tenth of a pixel. */
export function at({ x, y }: Point): string {
  return `${round(x)} ${round(y)}`;
}

/** To a tenth: more digits only make the picture larger. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
