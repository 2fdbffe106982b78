import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { deflateRawSync } from "node:zlib";
import { codeSystems } from "../server/codesets/registry";
import { builtLibrary, builtPacks, isFull } from "../test/support/official";

/** One figure with its limit; both in the unit that the name says. */
export interface Figure {
  what: string;
  measured: number;
  limit: number;
}

/**
 * What the packs weigh: in a package, in time to open one and find its first code, in memory of a process that holds
 * them all and has searched each. Nothing without the full packs.
 */
export function packFigures(): Figure[] {
  const systems = codeSystems.map(({ id }) => id).filter(isFull);
  if (systems.length === 0) return [];
  const packed = systems.reduce(
    (sum, id) => sum + deflateRawSync(readFileSync(resolve(builtPacks, `${id}.pack`))).length,
    0,
  );
  const opened = systems.map((id) => ({
    what: `opening ${id} in a new process and finding a code, ms`,
    measured: Number(run(id, "open")),
    limit: 60,
  }));
  return [
    { what: "all packs in a package, MB", measured: packed / 1024 / 1024, limit: 4 },
    ...opened,
    {
      what: "memory of a process with all packs open and searched, MB",
      measured: Number(run(systems.join(), "memory")),
      limit: 160,
    },
  ];
}

function run(systems: string, what: string): string {
  const { stdout, stderr, status } = spawnSync(process.execPath, [__filename, "pack", systems, what], {
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

/** The child's part: opens packs and says what it took. */
export function measurePack(systems: string, what: string): void {
  const start = performance.now();
  for (const system of systems.split(",")) {
    const set = builtLibrary.get(system);
    const code = set?.find(system === "icd9cm" ? "250.02" : "J1885");
    if (!code?.title) throw new Error(`${system} has no such code`);
    if (what === "memory") {
      for (const query of ["type 2 diabetes", "fracture of femur", "wheelchair"]) set?.search(query, { limit: 50 });
      for (let index = 0; index < (set?.size ?? 0); index++) void set?.at(index).title;
    }
  }
  const figure = what === "memory" ? process.memoryUsage().rss / 1024 / 1024 : performance.now() - start;
  process.stdout.write(figure.toFixed(1));
}
