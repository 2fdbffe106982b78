import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseDocument } from "yaml";

// What `chartkey lint` is measured against: reads and parses every file of a folder, and nothing else.
const folder = process.argv[2] ?? ".";
for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" }))
  if (name.endsWith(".yaml")) parseDocument(readFileSync(join(folder, name), "utf8"));
