import { equal, match, ok } from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { NCCI_FILES } from "../support/ncci";
import { CPC, exercise, newFolders } from "./scenario";

const LICENSED = [
  "A licence that a reader agrees to.",
  "",
  "Concept Id\tCPT Code\tLong\tMedium\tShort\tConsumer\tSpanish Consumer\tCurrent Descriptor Effective Date\tTest Name\tLab Name\tManufacturer Name",
  "1\t99213\tMade-up visit of middling length\tMade-up visit\tMADE-UP VISIT\t\t\t20130101\t\t\t",
  "2\t27447\tMade-up joint replacement\tMade-up joint\tMADE-UP JOINT\t\t\t20130101\t\t\t",
  "",
].join("\n");

describe("chartkey codes", function () {
  const folder = newFolders(this);

  it("says how a code set that is not at hand is installed", async () => {
    const before = process.env.CHARTKEY_DATA;
    process.env.CHARTKEY_DATA = folder().at("nothing");
    try {
      const { code, stdout } = await folder().run(["codes", "show", "cpt:99213"]);
      equal(code, 1);
      match(stdout, /^cpt:99213 {2}not at hand: .*chartkey codes install cpt --from/);
    } finally {
      if (before === undefined) delete process.env.CHARTKEY_DATA;
      else process.env.CHARTKEY_DATA = before;
    }
  });

  it("shows and searches codes, also as JSON", async () => {
    const shown = await folder().run(["codes", "show", "icd9cm:250.02", "icd9cm:250.0", "--json"]);
    const [code, category] = JSON.parse(shown.stdout);
    equal(code.status, "billable");
    equal(category.status, "category");
    ok(category.children.some((child: { code: string }) => child.code === "250.02"));
    const found = await folder().run(["codes", "search", "uncontrolled type 2 dia", "--json", "--limit", "1"]);
    equal(JSON.parse(found.stdout)[0].ref, "icd9cm:250.02");
  });

  it("says so when a code is nowhere, and what it does not understand", async () => {
    equal((await folder().run(["codes", "show", "icd9cm:999.99"])).code, 1);
    equal((await folder().run(["codes"])).code, 2);
    match((await folder().run(["codes", "show", "icd9cm:250.00", "--date", "2014-02-30"])).stderr, /is no day/);
    match((await folder().run(["codes", "search", "x", "--system", "icd11"])).stderr, /icd9cm, hcpcs, cpt/);
  });

  it("installs the user's own CPT in the user's own folder, and keeps it when a file is broken", async () => {
    const here = folder();
    const data = mkdtempSync(join(tmpdir(), "chartkey-data-"));
    const run = (...args: string[]) => here.run(args, { env: { CHARTKEY_DATA: data } });
    const install = () => run("codes", "install", "cpt", "--from", here.at("ConsolidatedCodeList.txt"));
    writeFileSync(here.at("ConsolidatedCodeList.txt"), LICENSED);
    try {
      const installed = await install();
      equal(installed.code, 0, installed.stderr);
      match(installed.stdout, /Installed 2 codes of cpt/);
      match(installed.stdout, /your licence/);
      match((await run("codes", "show", "cpt:99213")).stdout, /Made-up visit of middling length/);
      writeFileSync(here.at("ConsolidatedCodeList.txt"), "<html>Sign in</html>");
      const broken = await install();
      equal(broken.code, 2);
      match(broken.stderr, /Nothing was installed/);
      match((await run("codes", "search", "made-up joint")).stdout, /cpt:27447/);
    } finally {
      rmSync(data, { recursive: true });
    }
  });

  it("installs the tables of NCCI, and lint judges by them", async () => {
    const here = folder().write({ ...NCCI_FILES, "chartkey.yaml": "{}\n", "cpc.credential.yaml": CPC });
    here.write({
      "x.exercise.yaml": exercise("x", {
        answer:
          "{ diagnoses: [{ code: icd9cm:V58.69 }], procedures: [{ code: cpt:80053, diagnoses: [1] }, { code: cpt:80048, diagnoses: [1] }] }",
      }),
    });
    const data = mkdtempSync(join(tmpdir(), "chartkey-data-"));
    const run = (...args: string[]) => here.run(args, { env: { CHARTKEY_DATA: data } });
    try {
      equal((await run("lint")).code, 0);
      const installed = await run("codes", "install", "ncci", "--from", here.path);
      equal(installed.code, 0, installed.stderr);
      const linted = await run("lint");
      equal(linted.code, 1);
      match(linted.stdout, /`80048` is not paid beside `80053`.*ncci-edit/);
    } finally {
      rmSync(data, { recursive: true });
    }
  });
});
