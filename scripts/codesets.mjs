// Makes the packs of codes in dist/codesets/ from the official files, or says what is missing.

import { createRequire } from "node:module";
import { resolve } from "node:path";
import { build } from "esbuild";
import { readSheet } from "read-excel-file/node";

const root = new URL("../", import.meta.url).pathname;

/** How long a publisher may be silent, in milliseconds. */
const PATIENCE = 8_000;

async function fetchBytes(address) {
  const response = await fetch(address, { signal: AbortSignal.timeout(PATIENCE), redirect: "follow" });
  if (!response.ok) throw new Error(`the publisher answers ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** @returns the systems for which only the teaching set is at hand */
export async function makeCodesets() {
  await build({
    absWorkingDir: root,
    entryPoints: ["server/host/codesets/build-packs.ts"],
    outfile: "out/codesets/build-packs.cjs",
    bundle: true,
    platform: "node",
    target: "node20",
    format: "cjs",
    mainFields: ["module", "main"],
    logLevel: "warning",
  });
  const { buildPacks } = createRequire(import.meta.url)(`${root}out/codesets/build-packs.cjs`);
  const own = process.env.CHARTKEY_CODESETS;
  const missing = await buildPacks({
    root,
    output: `${root}dist/codesets`,
    folders: [...(own ? [resolve(own)] : []), resolve(root, "../shared/codesets")],
    fetch: process.env.CHARTKEY_OFFLINE ? undefined : fetchBytes,
    readCells: (bytes) => readSheet(Buffer.from(bytes)),
    say: (line) => console.log(line),
  });
  if (missing.length > 0) {
    console.warn(
      [
        "",
        `*** The full code sets are NOT built in: ${missing.join(", ")}`,
        "*** Chartkey knows their structure and the codes of its teaching set only.",
        "*** Give the folder of the official files in CHARTKEY_CODESETS and run `npm run codesets`; see codesets/README.md.",
        "",
      ].join("\n"),
    );
  }
  return missing;
}

if (process.argv[1] === new URL(import.meta.url).pathname) await makeCodesets();
