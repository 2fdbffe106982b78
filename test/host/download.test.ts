import { deepEqual, equal, match, ok, rejects } from "node:assert/strict";
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { zipSync } from "fflate";
import { downloadFile } from "../../server/host/codesets/download";
import { officialFolder } from "../support/official";

type Answer = (request: IncomingMessage, response: ServerResponse, round: number) => void;

describe("Downloading a file", () => {
  const zip = someZip();
  const sha256 = createHash("sha256").update(zip).digest("hex");
  const fast = { backOff: 1, patience: 2000 };
  let folder: string;
  let path: string;
  let server: Server;
  let answer: Answer;
  let requests: IncomingMessage[];
  let address: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "chartkey-download-"));
    path = join(folder, "codes.zip");
    requests = [];
    server = createServer((request, response) => answer(request, response, requests.push(request)));
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/codes.zip`;
  });

  afterEach(async () => {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
    await rm(folder, { recursive: true });
  });

  /** Sends the whole file, or what is asked for of it. */
  const send: Answer = (request, response) => {
    const [, from] = /^bytes=(\d+)-$/.exec(request.headers.range ?? "") ?? [];
    const start = Number(from ?? 0);
    response.writeHead(from ? 206 : 200, {
      etag: '"one"',
      "content-length": zip.length - start,
      ...(from && { "content-range": `bytes ${start}-${zip.length - 1}/${zip.length}` }),
    });
    response.end(zip.subarray(start));
  };

  /** Breaks off in the middle the first time. */
  const breakOff: Answer = (request, response, round) => {
    if (round > 1) return send(request, response, round);
    response.writeHead(200, { etag: '"one"', "content-length": zip.length });
    response.write(zip.subarray(0, zip.length >> 1), () => setTimeout(() => response.destroy(), 20));
  };

  async function arrived() {
    deepEqual(await readFile(path), Buffer.from(zip));
    deepEqual(await readdir(folder), ["codes.zip"], "nothing is left beside it");
  }

  async function refused(wrong: RegExp, options: Parameters<typeof downloadFile>[2] = {}) {
    await writeFile(path, "what was there");
    await rejects(downloadFile(address, path, { ...fast, ...options }), ({ name, message }: Error) => {
      equal(name, "DownloadError");
      match(message, wrong);
      ok(message.length <= 200, message);
      return true;
    });
    equal(await readFile(path, "utf8"), "what was there");
    deepEqual(await readdir(folder), ["codes.zip"]);
  }

  it("writes it to its place and tells how far it is", async () => {
    answer = send;
    const told: [number, number | undefined][] = [];
    await downloadFile(address, path, { sha256, size: zip.length, onProgress: (...step) => told.push(step) });
    await arrived();
    deepEqual(told.at(-1), [zip.length, zip.length]);
  });

  it("waits for a slow server as long as something comes", async () => {
    answer = (_, response) => {
      response.writeHead(200);
      let sent = 0;
      const step = Math.ceil(zip.length / 5);
      const more = () => {
        response.write(zip.subarray(sent, sent + step));
        sent += step;
        if (sent < zip.length) setTimeout(more, 30);
        else response.end();
      };
      more();
    };
    await downloadFile(address, path, { ...fast, sha256 });
    await arrived();
    equal(requests.length, 1);
  });

  it("gives a silent server up", async () => {
    answer = () => {};
    await refused(/was silent for 0\.05 s/, { patience: 50, attempts: 2 });
    equal(requests.length, 2);
  });

  it("goes on where it was cut off", async () => {
    answer = breakOff;
    await downloadFile(address, path, { ...fast, sha256 });
    await arrived();
    match(requests[1]?.headers.range ?? "", /^bytes=[1-9]\d*-$/);
    equal(requests[1]?.headers["if-range"], '"one"');
  });

  it("begins again when the file has changed meanwhile", async () => {
    answer = (request, response, round) => {
      if (round === 1) return breakOff(request, response, round);
      response.writeHead(200, { etag: '"two"' }).end("new");
    };
    await downloadFile(address, path, fast);
    equal(await readFile(path, "utf8"), "new");
  });

  it("refuses a file with another checksum and tries no more", async () => {
    answer = send;
    await refused(/checksum differs/, { sha256: "0".repeat(64) });
    equal(requests.length, 1);
  });

  it("refuses a file of another size, and one that is too large", async () => {
    answer = send;
    await refused(/not 7: it is another file/, { size: 7 });
    await refused(/larger than 100 bytes/, { limit: 100 });
    answer = (_, response) => response.writeHead(200).end(zip);
    await refused(/larger than 100 bytes/, { limit: 100 });
  });

  it("says that there is no file", async () => {
    answer = (_, response) => response.writeHead(404).end();
    await refused(/There is no file at .*\(404\)/);
    equal(requests.length, 1);
  });

  it("tries again after an error of the server", async () => {
    answer = (request, response, round) =>
      round < 3 ? void response.writeHead(500).end() : send(request, response, round);
    await downloadFile(address, path, { ...fast, sha256 });
    await arrived();
    equal(requests.length, 3);
  });

  it("gives up after as many tries as were asked for", async () => {
    answer = (_, response) => response.writeHead(503).end();
    await refused(/error 503/, { attempts: 3 });
    equal(requests.length, 3);
  });

  it("follows a redirect", async () => {
    answer = (request, response, round) =>
      request.url === "/codes.zip"
        ? void response.writeHead(302, { location: "/moved.zip" }).end()
        : send(request, response, round);
    await downloadFile(address, path, { ...fast, sha256 });
    await arrived();
  });

  it("leaves a loop of redirects, and does not leave the web", async () => {
    answer = (_, response) => response.writeHead(301, { location: "/codes.zip" }).end();
    await refused(/without end/);
    equal(requests.length, 6);
    answer = (_, response) => response.writeHead(301, { location: "file:///etc/hostname" }).end();
    await refused(/not safe to follow/);
  });

  it("stops when it is cancelled", async () => {
    answer = (_, response) => void response.writeHead(200, { "content-length": zip.length }).write(zip.subarray(0, 10));
    const controller = new AbortController();
    await rejects(
      downloadFile(address, path, { ...fast, signal: controller.signal, onProgress: () => controller.abort() }),
      { name: "AbortError" },
    );
    deepEqual(await readdir(folder), []);
    equal(requests.length, 1);
  });

  it("says when there is no server, and hides what an address keeps secret", async () => {
    address = "http://127.0.0.1:1/codes.zip?key=secret";
    await refused(/^http:\/\/127\.0\.0\.1:1\/codes\.zip cannot be reached/, { attempts: 1 });
    address = "ftp://example.org/codes.zip";
    await refused(/no address to download from/);
  });
});

/** A release as its publisher packs it where it is at hand, else a zip like it. */
function someZip(): Uint8Array {
  const official = officialFolder && join(officialFolder, "hcpcs/2019-Alpha-Numeric-HCPCS-File.zip");
  if (official && existsSync(official)) return readFileSync(official);
  const noise = Uint8Array.from({ length: 200_000 }, (_, index) => (index * index * 31) >> 3);
  return zipSync({ "HCPC2019_ANWEB.txt": noise }, { level: 0 });
}
