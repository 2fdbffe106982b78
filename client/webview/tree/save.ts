import type { CredentialGraph } from "../../../server/curriculum/graph/credential-graph";
import { writeMermaid } from "../../../server/language/tree/exporters/mermaid";
import { writeSvg } from "../../../server/language/tree/exporters/svg";
import type { SavedFormat } from "./messages";

/** Pixels of a PNG for each of the picture, so that it is sharp in print. */
const SHARPNESS = 2;

/** More pixels on a side are more than browsers draw. */
const MOST_PIXELS = 16_000;

/** A graph in a format. @returns text, of a PNG the picture itself. @throws when the browser cannot draw it */
export async function exported(graph: CredentialGraph, title: string, format: SavedFormat): Promise<string | Blob> {
  if (format === "mermaid") return writeMermaid(graph);
  if (format === "svg") return writeSvg(graph, { title });
  return toPng(writeSvg(graph, { title, paper: true }));
}

async function toPng(svg: string): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const { naturalWidth, naturalHeight } = image;
    const sharpness = Math.min(SHARPNESS, MOST_PIXELS / Math.max(naturalWidth, naturalHeight));
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(naturalWidth * sharpness);
    canvas.height = Math.round(naturalHeight * sharpness);
    const context = canvas.getContext("2d");
    context?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/png"));
    if (!context || !blob) throw new Error("The browser cannot draw so large a picture.");
    return blob;
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** The bytes of a file in base64. */
export async function base64(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let text = "";
  // In parts: a call takes only so many arguments.
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}

/** Gives a file to the browser to save, for a page that runs by itself. */
export function download(name: string, content: string | Blob): void {
  const address = URL.createObjectURL(new Blob([content]));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
