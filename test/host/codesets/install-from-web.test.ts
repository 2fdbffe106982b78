import { deepEqual, equal, rejects } from "node:assert/strict";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { installFromWeb } from "../../../server/host/codesets/install-from-web";
import { openLibrary } from "../../../server/host/codesets/packs";

/** Made-up edits in CMS' layout. */
const PAIRS = "99001\t99002\t\t20140101\t*\t1\tMade up\n";

describe("Installing a code set from an address", () => {
  const before = process.env.CHARTKEY_DATA;
  let folder: string;
  let server: Server;
  let served: Uint8Array;
  let address: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "chartkey-data-"));
    process.env.CHARTKEY_DATA = folder;
    server = createServer((_, response) => response.end(served));
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/ncci-2014.zip?from=page`;
  });

  afterEach(async () => {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
    await rm(folder, { recursive: true });
    if (before === undefined) delete process.env.CHARTKEY_DATA;
    else process.env.CHARTKEY_DATA = before;
  });

  it("keeps the tables of a zip in the user's own folder", async () => {
    served = zipSync({ "ccipra-f1.txt": strToU8(PAIRS), "readme.pdf": strToU8("%PDF-") });
    deepEqual(await installFromWeb("ncci", address, []), {
      system: "ncci",
      release: "ncci-2014.zip",
      codes: 1,
      folder,
    });
    const { ncci } = openLibrary([folder]);
    equal(ncci?.pairOf("99001", "99002", "2014-03-12", "practitioner")?.modifierAllowed, true);
  });

  it("leaves what is there when the new files are broken, and says where", async () => {
    served = zipSync({ "ccipra-f1.txt": strToU8(PAIRS) });
    await installFromWeb("ncci", address, []);
    served = zipSync({ "ccipra-f1.txt": strToU8(`${PAIRS}99001\t99002\t\t2014\n`) });
    await rejects(installFromWeb("ncci", address, []), /ccipra-f1\.txt, line 2: /);
    deepEqual(await readdir(folder), ["ncci.pack"]);
    equal(openLibrary([folder]).ncci?.has("ptp", "practitioner"), true);
  });
});
