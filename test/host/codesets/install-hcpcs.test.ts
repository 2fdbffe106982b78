import { deepEqual, equal, match, rejects } from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { assembleHcpcs } from "../../../server/codesets/importers/assemble-hcpcs";
import type { HcpcsRecord } from "../../../server/codesets/importers/hcpcs";
import { CodeSet } from "../../../server/codesets/pack/code-set";
import { writePack } from "../../../server/codesets/pack/write-pack";
import { installCodes } from "../../../server/host/codesets/install";
import { openLibrary } from "../../../server/host/codesets/packs";
import { officialFolder } from "../../support/official";

describe("Adding a release of HCPCS Level II", () => {
  const known = setOf([
    { name: "2019", from: "2019-01-01", records: [record("A0001"), record("A0002", { terminated: "2018-12-31" })] },
    { name: "2020", from: "2020-01-01", records: [record("A0001"), record("A0003"), record("A0004")] },
  ]);

  it("ends what a later release has no more, and keeps what ended before", () => {
    const set = setOf(
      [{ name: "2021", from: "2021-01-01", records: [record("A0001"), record("A0003", { long: "Anew" })] }],
      known,
    );
    equal(set.release, "2019, 2020, 2021");
    deepEqual(set.find("A0001")?.periods, [["2015-01-01"]]);
    deepEqual(set.find("A0002")?.periods, [["2015-01-01", "2018-12-31"]]);
    equal(set.find("A0003")?.title, "Anew");
    deepEqual(set.find("A0004")?.periods, [["2015-01-01", "2020-12-31"]]);
  });

  it("takes from an older release only what the later ones do not have", () => {
    const records = [record("A0000"), record("A0001", { long: "Of old" })];
    const set = setOf([{ name: "2018", from: "2018-01-01", records }], known);
    equal(set.release, "2018, 2019, 2020");
    deepEqual(set.find("A0000")?.periods, [["2015-01-01", "2018-12-31"]]);
    equal(set.find("A0001")?.title, "A0001 in words");
  });

  it("ends nothing for a list of changes, which is no release", () => {
    const set = setOf(
      [{ name: "April 2020", from: "2020-04-01", records: [record("A0005", { added: "2020-04-01" })] }],
      known,
    );
    deepEqual(set.find("A0004")?.periods, [["2015-01-01"]]);
    deepEqual(set.find("A0005")?.periods, [["2020-04-01"]]);
  });

  it("changes nothing when it is added again", () => {
    const again = [{ name: "2020", from: "2020-01-01", records: [record("A0001"), record("A0003"), record("A0004")] }];
    const [before, after] = [known, setOf(again, known)].map((set) =>
      set.lines("codes").map((code) => [code, set.find(code)?.periods]),
    );
    deepEqual(after, before);
  });
});

describe("Installing a release of HCPCS Level II", () => {
  const before = process.env.CHARTKEY_DATA;
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "chartkey-data-"));
    process.env.CHARTKEY_DATA = folder;
  });

  afterEach(async () => {
    await rm(folder, { recursive: true });
    if (before === undefined) delete process.env.CHARTKEY_DATA;
    else process.env.CHARTKEY_DATA = before;
  });

  it("reads CMS's spreadsheet and CMS's zip, in any order, to the same codes", async function () {
    if (!officialFolder) this.skip();
    const spreadsheet = join(officialFolder, "hcpcs/HCPC2020_10_anweb.xlsx");
    const zip = join(officialFolder, "hcpcs/2019-Alpha-Numeric-HCPCS-File.zip");
    const states = [];
    for (const order of [
      [spreadsheet, zip],
      [zip, spreadsheet],
    ]) {
      await rm(join(folder, "hcpcs.pack"), { force: true });
      for (const file of order) await installCodes("hcpcs", file);
      const set = openLibrary([folder]).get("hcpcs");
      match(set?.release ?? "", /2019, October 2020$/);
      states.push(set?.lines("codes").map((code) => [code, set.find(code)?.periods]));
    }
    deepEqual(states[0], states[1]);
  });

  it("says what is no spreadsheet, and leaves what is there", async () => {
    const path = join(folder, "HCPC2021_JAN_ANWEB.xlsx");
    await writeFile(path, "no spreadsheet");
    await rejects(installCodes("hcpcs", path), /HCPC2021_JAN_ANWEB\.xlsx is no spreadsheet that can be read/);
    equal(openLibrary([folder]).get("hcpcs"), undefined);
  });

  it("knows the release by the file's name", async () => {
    const path = join(folder, "HCPC2021_JUL_ANWEB.txt");
    await writeFile(path, `${line("A0021")}\r\n`);
    equal((await installCodes("hcpcs", path)).release.split(", ").at(-1), "July 2021");
  });
});

function record(code: string, more: Partial<HcpcsRecord> = {}): HcpcsRecord {
  return {
    code,
    kind: "procedure",
    long: `${code} in words`,
    short: code,
    coverage: "D",
    betos: "",
    added: "2015-01-01",
    ...more,
  };
}

function setOf(releases: Parameters<typeof assembleHcpcs>[0], known?: CodeSet): CodeSet {
  return new CodeSet(writePack(assembleHcpcs(releases, "this test", known)));
}

/** A made-up record of 320 columns. */
function line(code: string): string {
  const columns = Array<string>(320).fill(" ");
  const put = (from: number, text: string) => columns.splice(from - 1, text.length, ...text);
  put(1, `${code}001003`);
  put(12, "A made-up service");
  put(269, "2021070120210701");
  return columns.join("");
}
