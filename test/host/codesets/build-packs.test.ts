import { deepEqual, equal, match, ok } from "node:assert/strict";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { zipSync } from "fflate";
import { type BuildPacksOptions, buildPacks } from "../../../server/host/codesets/build-packs";
import { downloadFile } from "../../../server/host/codesets/download";
import { openLibrary } from "../../../server/host/codesets/packs";
import { readCells } from "../../../server/host/codesets/read-cells";
import { officialFolder } from "../../support/official";

describe("Making the packs of codes", function () {
  this.timeout(120_000);
  let root: string;
  let said: string[];

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), "chartkey-packs-"));
    said = [];
    cpSync("server/codesets/teaching-set", join(root, "server/codesets/teaching-set"), { recursive: true });
    cpSync("codesets/sources.json", join(root, "codesets/sources.json"));
  });
  afterEach(() => rmSync(root, { recursive: true }));

  const make = (more: Partial<BuildPacksOptions>) =>
    buildPacks({
      root,
      output: join(root, "packs"),
      folders: [],
      readCells,
      say: (line) => said.push(line),
      ...more,
    });
  const library = () => openLibrary([join(root, "packs")]);

  it("makes the teaching set where nothing can be had", async () => {
    deepEqual(await make({}), ["icd9cm", "hcpcs"]);
    equal(library().get("icd9cm")?.coverage, "teaching");
    equal(library().get("hcpcs")?.coverage, "teaching");
  });

  it("says why a publisher's file cannot be had, and goes on", async () => {
    const download = () => Promise.reject(new Error("the publisher is away"));
    deepEqual(await make({ download }), ["icd9cm", "hcpcs"]);
    match(said.join("\n"), /Fetching https:.*v23_icd9\.zip\nIt cannot be had: the publisher is away/);
  });

  it("refuses a file that is another than the manifest's, in a folder and from the publisher", async () => {
    const download = async (_: string, path: string) => writeFileSync(path, "a page that says sorry");
    deepEqual(await make({ download }), ["icd9cm", "hcpcs"]);
    match(said.join("\n"), /It is not the file that the manifest names/);
    equal(existsSync(join(root, "codesets/downloads/icd9cm/cms_v23.zip")), false);
  });

  describe("from a publisher", () => {
    let server: Server;
    let served: Map<string, Buffer>;
    let asked: string[];

    beforeEach(async function () {
      if (!officialFolder) this.skip();
      asked = [];
      const { systems } = JSON.parse(readFileSync("codesets/sources.json", "utf8")) as {
        systems: Record<string, { files: { file: string; address?: string }[] }>;
      };
      const files = Object.values(systems).flatMap((system) => system.files);
      served = new Map(
        files.flatMap(({ file, address }) => {
          if (!address) return [];
          const bytes = readFileSync(join(officialFolder ?? "", file));
          const isInArchive = address.endsWith(".zip") && !file.endsWith(".zip");
          return [[new URL(address).pathname, isInArchive ? Buffer.from(zipSync({ [basename(file)]: bytes })) : bytes]];
        }),
      );
      server = createServer((request, response) => {
        const path = request.url ?? "";
        asked.push(path);
        const bytes = served.get(path);
        response.writeHead(bytes ? 200 : 404, bytes && { "content-length": bytes.length });
        response.end(bytes);
      });
      await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
    });
    afterEach((done) => {
      if (!server) return done();
      server.closeAllConnections();
      server.close(() => done());
    });

    const download = (address: string, path: string) => {
      const local = `http://127.0.0.1:${(server.address() as AddressInfo).port}${new URL(address).pathname}`;
      return downloadFile(local, path, { attempts: 1 });
    };

    it("fetches all files once, and makes the same packs as from a folder", async () => {
      deepEqual(await make({ download }), []);
      equal(library().get("hcpcs")?.release, "2017, 2018, 2019, October 2020");
      const count = asked.length;
      for (const system of ["icd9cm", "hcpcs"]) {
        ok(
          readFileSync(join(root, `packs/${system}.pack`)).equals(
            readFileSync(resolve(`dist/codesets/${system}.pack`)),
          ),
          system,
        );
        rmSync(join(root, `packs/${system}.pack`));
      }
      deepEqual(await make({ download }), []);
      equal(asked.length, count);
    });

    it("makes HCPCS without its youngest release where only that is away", async () => {
      const manifest = JSON.parse(readFileSync("codesets/sources.json", "utf8"));
      writeFileSync(
        join(root, "codesets/sources.json"),
        JSON.stringify({ systems: { hcpcs: manifest.systems.hcpcs } }),
      );
      for (const path of served.keys()) if (/october-2020/.test(path)) served.delete(path);
      deepEqual(await make({ download }), []);
      equal(library().get("hcpcs")?.release, "2017, 2018, 2019");
      match(said.join("\n"), /The codes of hcpcs lack the youngest release/);
    });
  });
});
