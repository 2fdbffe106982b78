// Makes the packs of codes in dist/codesets/ from the official files, or says what is missing.

import { createRequire } from "node:module";
import { resolve } from "node:path";
import { build } from "esbuild";
import { readSheet } from "read-excel-file/node";

const root = new URL("../", import.meta.url).pathname;

/** How long a publisher may be silent, in milliseconds, and how often it is asked: a build must not wait long. */
const PATIENCE = { patience: 8_000, attempts: 2 };

/** On a terminal a line that is written over; elsewhere the size at the end. */
function showProgress(received, total) {
  const size = `  ${(received / 1024 / 1024).toFixed(1)} MB${total ? ` of ${(total / 1024 / 1024).toFixed(1)} MB` : ""}`;
  if (process.stdout.isTTY) process.stdout.write(`\r${size}${received === total ? "\n" : ""}`);
  else if (received === total) console.log(size);
}

/** @returns the systems for which only the teaching set is at hand */
export async function makeCodesets() {
  await build({
    absWorkingDir: root,
    entryPoints: ["server/host/codesets/build-packs.ts", "server/host/codesets/download.ts"],
    outdir: "out/codesets",
    outExtension: { ".js": ".cjs" },
    bundle: true,
    platform: "node",
    target: "node20",
    format: "cjs",
    mainFields: ["module", "main"],
    logLevel: "warning",
  });
  const require = createRequire(import.meta.url);
  const { buildPacks } = require(`${root}out/codesets/build-packs.cjs`);
  const { downloadFile } = require(`${root}out/codesets/download.cjs`);
  const own = process.env.CHARTKEY_CODESETS;
  const missing = await buildPacks({
    root,
    output: `${root}dist/codesets`,
    folders: [...(own ? [resolve(own)] : []), resolve(root, "../shared/codesets")],
    download: process.env.CHARTKEY_OFFLINE
      ? undefined
      : (address, path) => downloadFile(address, path, { ...PATIENCE, onProgress: showProgress }),
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
