/** Why a file could not be downloaded, in an author's words. */
export class DownloadError extends Error {
  override readonly name = "DownloadError";
  /** Whether another try may end better. */
  readonly isPassing: boolean;

  constructor(message: string, { isPassing = false, cause }: { isPassing?: boolean; cause?: unknown } = {}) {
    super(message, { cause });
    this.isPassing = isPassing;
  }
}

/** An address as it is shown: without a name, password or query, which may be secret. */
export function shownAddress(address: URL): string {
  return `${address.origin}${address.pathname}`;
}
