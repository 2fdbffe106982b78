import { deepEqual, equal, match, ok } from "node:assert/strict";
import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ruleIds } from "../../server/rules/registry";
import { CPC, exercise, newFolders } from "../cli/scenario";
import { Client } from "../support/client";
import { offline, pack, runScript, runSound } from "./packed";

describe("the npm package", function () {
  const folder = newFolders(this);

  it("works in an empty folder, without a network and with no other package", async () => {
    const tarball = pack(folder().path);
    const empty = folder().at("empty folder");
    mkdirSync(empty);
    runSound(`npm install --no-audit --no-fund "${tarball}"`, empty, offline(folder().path));
    deepEqual(
      readdirSync(join(empty, "node_modules")).filter((name) => !name.startsWith(".")),
      ["chartkey"],
    );
    const bin = join(empty, "node_modules", ".bin");

    const { version } = JSON.parse(readFileSync("package.json", "utf8"));
    equal(runSound(`"${bin}/chartkey" --version`, empty, {}), `${version}\n`);
    folder().write({
      "course/cpc.credential.yaml": CPC,
      "course/x.exercise.yaml": exercise("x", { answer: "{ diagnoses: [{ code: icd9cm:250.0 }] }" }),
    });
    const linted = runScript(`"${bin}/chartkey" lint`, folder().at("course"), {});
    equal(linted.code, 1);
    match(linted.stdout, /250\.0` is a category .* code-not-billable\n/, "the codes are there");
    const log = runScript(`"${bin}/chartkey" lint --format sarif`, folder().at("course"), {});
    const { rules } = JSON.parse(log.stdout).runs[0].tool.driver;
    equal(rules.length, ruleIds.length);
    for (const { id, help } of rules) ok(help.markdown, `the page of ${id}`);
    match(runSound(`"${bin}/chartkey" explain schema`, empty, {}), /`schema`/);

    const client = new Client([join(bin, "chartkey-language-server"), "--stdio"]);
    const { capabilities } = await client.start({}, [folder().at("course")]);
    ok(capabilities.completionProvider);
    equal(await client.stop(), 0);
  });

  it("is built before it is packed", () => {
    const { scripts } = JSON.parse(readFileSync("package.json", "utf8"));
    equal(scripts.prepack, "node scripts/build.mjs");
    match(readFileSync(".npmrc", "utf8"), /^foreground-scripts=false$/m);
  });
});
