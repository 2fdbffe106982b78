import { DownloadError, shownAddress } from "./download-error";

/** As many as a browser is likely to need; publishers use one or two. */
const MOST_REDIRECTS = 5;

const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/**
 * Asks for an address and goes where the answers point to, over http or https, never from https back to http.
 * @param headers sent to every server on the way
 * @throws {DownloadError} when the way has no end or leaves the web; what `fetch` throws, it throws too
 */
export async function followRedirects(
  address: URL,
  headers: Record<string, string>,
  signal: AbortSignal,
): Promise<Response> {
  let place = address;
  for (let step = 0; step <= MOST_REDIRECTS; step++) {
    const response = await fetch(place, { headers, signal, redirect: "manual" });
    const location = response.headers.get("location");
    if (!REDIRECTS.has(response.status) || location === null) return response;
    await response.body?.cancel();
    place = nextPlace(place, location);
  }
  throw new DownloadError(
    `${shownAddress(address)} leads from one address to the next without end. Download the file with a browser and give its path.`,
  );
}

function nextPlace(from: URL, location: string): URL {
  const next = URL.canParse(location, from.href) ? new URL(location, from) : undefined;
  if (next?.protocol === "https:" || (next?.protocol === "http:" && from.protocol === "http:")) return next;
  throw new DownloadError(
    `${shownAddress(from)} leads to an address that is not safe to follow. Download the file with a browser and give its path.`,
  );
}
