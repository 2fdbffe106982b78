import type { CredentialGraph } from "../../curriculum/graph/credential-graph";
import { at, headPath, pathThrough, round } from "./edge-path";
import { labelSize, type PlacedEdge, type Point } from "./geometry";
import { lineOf } from "./relation-lines";
import { escapeXml } from "./xml";

/** A line with its head and its label, as SVG. */
export function drawEdge({ edge, points, label }: PlacedEdge, { relations }: CredentialGraph): string {
  const { dashes, double, head } = lineOf(edge.edge.kind, relations);
  const loop = edge.left === edge.right;
  const path = pathThrough(points, loop);
  const dash = dashes === "" ? "" : ` stroke-dasharray="${dashes}"`;
  const classes = ["edge", ...(double ? ["double"] : []), ...(edge.edge.fault ? ["fault"] : [])];
  // The line is placed from left to right; its head stands where the reference points.
  const forward = edge.left === edge.edge.from;
  const heads = [...(forward || edge.mutual ? [ends(points, loop).last] : [])];
  if (!forward || edge.mutual) heads.push(ends(points, loop).first);
  const looks = head === "open" || head === "bar" ? " stroked" : head === "filled" ? "" : " hollow";
  return [
    `<g class="${classes.join(" ")}" data-from="${escapeXml(edge.edge.from)}" data-to="${escapeXml(edge.edge.to)}" data-kind="${escapeXml(edge.edge.kind)}">`,
    `<path class="line" d="${path}"${dash}/>`,
    double ? `<path class="line inner" d="${path}"/>` : "",
    ...heads.flatMap((end) => (end ? [`<path class="head${looks}" d="${headPath(head, end.tip, end.angle)}"/>`] : [])),
    drawLabel(edge.label, label),
    "</g>",
  ].join("");
}

function drawLabel(text: string, middle: Point): string {
  if (text === "") return "";
  const { width, height } = labelSize(text);
  return [
    `<g class="label" transform="translate(${at(middle)})">`,
    `<rect x="${round(-width / 2)}" y="${-height / 2}" width="${width}" height="${height}" rx="3"/>`,
    `<text y="3.5">${escapeXml(text)}</text></g>`,
  ].join("");
}

interface LineEnd {
  tip: Point;
  /** Where the head points, in degrees from rightward. */
  angle: number;
}

function ends(points: readonly Point[], loop: boolean): { first?: LineEnd; last?: LineEnd } {
  const [first, second, beforeLast, last] = [points[0], points[1], points.at(-2), points.at(-1)];
  if (!first || !second || !beforeLast || !last) return {};
  if (loop) return { first: { tip: first, angle: 90 }, last: { tip: last, angle: 90 } };
  return {
    first: { tip: first, angle: second.x >= first.x ? 180 : 0 },
    last: { tip: last, angle: last.x >= beforeLast.x ? 0 : 180 },
  };
}
