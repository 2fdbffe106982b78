import { deepEqual, equal, match, ok } from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { CPC, newFolders } from "./scenario";

interface Graph {
  nodes: { id: string; abbreviation: string; name: string; issuer: string; category: string; path: string }[];
  edges: { from: string; to: string; kind: string }[];
}

describe("chartkey tree", function () {
  const folder = newFolders(this);

  it("knows every credential of the samples, and where it is described", () => {
    const run = spawnSync(process.execPath, [resolve("dist/cli.js"), "tree", "samples", "--format", "json"], {
      encoding: "utf8",
    });
    equal(run.status, 0);
    const { nodes, edges }: Graph = JSON.parse(run.stdout);
    const files = readdirSync("samples/credentials", { recursive: true }).map(String);
    const described = files.filter((name) => name.endsWith(".credential.yaml"));
    deepEqual(
      nodes.map(({ path }) => path).sort(),
      described.map((name) => `samples/credentials/${name.replaceAll("\\", "/")}`).sort(),
    );
    for (const node of nodes) match(readFileSync(node.path, "utf8"), new RegExp(`^id: ${node.id}$`, "m"));
    // Every credential of the AAPC and AHIMA in the years of ICD-9-CM.
    const core = "CPC CPC-H CPC-P CPC-A CPC-H-A CPC-P-A COC COC-A CPMA CPCO CPPM CPB";
    const specialties =
      "CANPC CASCC CCC CCVTC CEDC CEMC CENTC CFPC CGIC CGSC CHONC CIMC CIRCC COBGC COPC COSC CPCD CPEDC CPRC CRHC CSFAC CUC";
    const named = `${core} ${specialties} CCA CCS CCS-P RHIT RHIA CDIP`.split(" ");
    for (const name of named)
      ok(
        nodes.some(({ abbreviation }) => abbreviation === name),
        name,
      );
    for (const [from, kind, to] of [
      ["cpc-a", "apprenticeOf", "cpc"],
      ["cpc-h", "renamedTo", "coc"],
      ["cpc", "alternativeTo", "cca"],
    ]) {
      ok(
        edges.some((edge) => edge.from === from && edge.kind === kind && edge.to === to),
        `${from} ${kind} ${to}`,
      );
    }
  });

  it("finds the curriculum around a file or folder, and the only one below", async () => {
    folder().write({ "course/chartkey.yaml": "", "course/a/cpc.credential.yaml": CPC });
    for (const path of [".", "course", "course/a", "course/a/cpc.credential.yaml"]) {
      const { code, stdout, stderr } = await folder().run(["tree", path, "--format", "json"]);
      equal(code, 0, stderr);
      deepEqual(
        (JSON.parse(stdout) as Graph).nodes.map(({ id, path: at }) => [id, at]),
        [["cpc", "course/a/cpc.credential.yaml"]],
      );
    }
  });

  it("asks which of several curricula is meant", async () => {
    folder().write({ "one/chartkey.yaml": "", "one/cpc.credential.yaml": CPC });
    folder().write({ "two/chartkey.yaml": "", "two/cpc.credential.yaml": CPC });
    const { code, stderr } = await folder().run(["tree"]);
    equal(code, 2);
    match(stderr, /holds 2 curricula\. Name one of them: «one», «two»/);
  });

  it("takes the format from the ending of the output", async () => {
    folder().write({ "cpc.credential.yaml": CPC });
    const starts = { svg: "<svg ", dot: "digraph ", html: "<!doctype html>", mmd: "flowchart LR", json: "{" };
    for (const [ending, start] of Object.entries(starts)) {
      equal((await folder().run(["tree", "--output", `out/tree.${ending}`])).code, 0);
      ok(readFileSync(folder().at(`out/tree.${ending}`), "utf8").startsWith(start), ending);
    }
  });

  const faults: { call: string[]; says: RegExp }[] = [
    { call: ["tree", "--format", "png"], says: /There is no format «png»\. Choose .*svg.* or dot/ },
    { call: ["tree", "nowhere"], says: /There is no file or folder «nowhere»/ },
    { call: ["tree", "a", "b"], says: /one path too many/ },
    { call: ["tree"], says: /holds no file of Chartkey's/ },
  ];
  for (const { call, says } of faults) {
    it(`ends with 2 on: chartkey ${call.join(" ")}`, async () => {
      const { code, stdout, stderr } = await folder().run(call);
      equal(code, 2);
      equal(stdout, "");
      match(stderr, says);
    });
  }
});
