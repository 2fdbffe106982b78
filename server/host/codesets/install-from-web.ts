import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { type DownloadOptions, downloadFile } from "./download";
import { type Installed, installCodes } from "./install";
import { ARCHIVE_LIMITS } from "./open-archive";

/**
 * Downloads files of a code set and installs them. Whatever goes wrong, what was installed before stays.
 * @param address of a file or zip, http or https
 * @throws {DownloadError} and what {@link installCodes} throws
 */
export async function installFromWeb(
  system: string,
  address: string,
  workspaces: readonly string[],
  options: DownloadOptions = {},
): Promise<Installed> {
  const folder = await mkdtemp(join(tmpdir(), "chartkey-install-"));
  try {
    const path = join(folder, nameIn(address));
    await downloadFile(address, path, { limit: ARCHIVE_LIMITS.bytes, ...options });
    return await installCodes(system, path, workspaces);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The name of the file, which says its release. */
function nameIn(address: string): string {
  const name = URL.canParse(address) ? basename(new URL(address).pathname) : "";
  return name.replace(/[^\w.-]/g, "_").replace(/^\.*/, "") || "download";
}
