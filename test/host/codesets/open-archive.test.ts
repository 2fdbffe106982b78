import { deepEqual, equal, ok, rejects } from "node:assert/strict";
import { symlinkSync } from "node:fs";
import { strToU8, type Zippable, zipSync } from "fflate";
import { ARCHIVE_LIMITS, ArchiveError, openArchive } from "../../../server/host/codesets/open-archive";
import { newFolders } from "../../cli/scenario";

/** A zip archive of texts and of other archives. */
function zip(entries: Record<string, string | Buffer>): Buffer {
  const content: Zippable = {};
  for (const [name, entry] of Object.entries(entries)) {
    content[name] = typeof entry === "string" ? strToU8(entry) : new Uint8Array(entry);
  }
  return Buffer.from(zipSync(content));
}

describe("opening what an author gives to install", function () {
  const folder = newFolders(this);

  /** The files opened: name and text. */
  async function opened(name: string, limits = ARCHIVE_LIMITS): Promise<[string, string][]> {
    const files = await openArchive(folder().at(name), limits);
    return files.map((file) => [file.name, Buffer.from(file.bytes).toString()]);
  }

  const refused = (name: string, problem: RegExp, limits = ARCHIVE_LIMITS) =>
    rejects(opened(name, limits), (error) => {
      ok(error instanceof ArchiveError, String(error));
      ok(problem.test(error.message), error.message);
      return true;
    });

  it("takes a file as it is, a spreadsheet too", async () => {
    folder().write({ "a/list.txt": "99001", "a/list.xlsx": zip({ "xl/workbook.xml": "x" }) });
    deepEqual(await opened("a/list.txt"), [["list.txt", "99001"]]);
    deepEqual(
      (await opened("a/list.xlsx")).map(([name]) => name),
      ["list.xlsx"],
    );
  });

  it("takes a folder with all below it, but no links and no hidden files", async () => {
    folder().write({
      "r/b/two.txt": "2",
      "r/a.txt": "1",
      "r/.hidden": "",
      "r/.git/x": "",
      "r/c.zip": zip({ "d.txt": "3" }),
    });
    symlinkSync(folder().path, folder().at("r/link"));
    deepEqual(await opened("r"), [
      ["a.txt", "1"],
      ["b/two.txt", "2"],
      ["c.zip/d.txt", "3"],
    ]);
  });

  it("takes an archive, whatever its name, with the archives in it", async () => {
    const inner = zip({ "LONGULT.txt": "long", "__MACOSX/x": "", ".DS_Store": "", "empty/": "" });
    folder().write({ release: zip({ "Read me.txt": "Hello", "old\\2014.zip": inner, "list.txt": "" }) });
    deepEqual(await opened("release"), [
      ["Read me.txt", "Hello"],
      ["old/2014.zip/LONGULT.txt", "long"],
      ["list.txt", ""],
    ]);
  });

  it("refuses an archive that is damaged at any place, or not complete", async () => {
    const text = Array.from({ length: 40 }, (_, index) => `9${index}00 Made-up service ${index * 7919}`).join("\n");
    const sound = zip({ "list.txt": text });
    folder().write({ "sound.zip": sound });
    deepEqual(await opened("sound.zip"), [["list.txt", text]]);
    const start = 30 + "list.txt".length;
    const end = sound.indexOf("PK\x01\x02");
    for (let place = start; place < end; place += 7) {
      const broken = Buffer.from(sound);
      broken.writeUInt8(broken.readUInt8(place) ^ 0x10, place);
      folder().write({ "broken.zip": broken });
      await refused("broken.zip", /broken\.zip is damaged or not complete\. Download it again/);
    }
    for (const length of [0, 10, sound.length >> 1, sound.length - 1]) {
      folder().write({ "cut.zip": sound.subarray(0, length) });
      await refused("cut.zip", /cut\.zip is damaged or not complete/);
    }
    folder().write({ "outer.zip": zip({ "inner.zip": sound.subarray(0, 100) }) });
    await refused("outer.zip", /inner\.zip is damaged/);
  });

  it("refuses an archive that says it is smaller than it is", async () => {
    const bomb = zip({ "list.txt": "0".repeat(1_000_000) });
    bomb.writeUInt32LE(100, bomb.indexOf("PK\x01\x02") + 24);
    folder().write({ "bomb.zip": bomb });
    await refused("bomb.zip", /bomb\.zip is damaged/);
  });

  it("refuses an archive with a password", async () => {
    const locked = zip({ "list.txt": "99001" });
    locked.writeUInt16LE(1, locked.indexOf("PK\x01\x02") + 8);
    folder().write({ "locked.zip": locked });
    await refused("locked.zip", /has a password\. Unpack it/);
  });

  it("refuses entries that lead out of the archive", async () => {
    for (const name of ["../x", "a/../../x", "/etc/x", "C:\\x", "a\\..\\x", "\\\\server\\x", ".."]) {
      folder().write({ "out.zip": zip({ [name]: "x" }) });
      await refused("out.zip", /leads out of it/);
    }
    folder().write({ "in.zip": zip({ "a..b/..c.d": "x", "v1..txt": "y" }) });
    deepEqual(await opened("in.zip"), [["v1..txt", "y"]], "a hidden file is passed over, but not refused");
  });

  it("refuses more than it may take, without unpacking it", async () => {
    const limits = { bytes: 3 * 1024 * 1024, entries: 4, depth: 2 };
    folder().write({
      "large.zip": zip({ "zeros.txt": "0".repeat(3_500_000) }),
      "many.zip": zip({ a: "", b: "", c: "", d: "" }),
      "deep.zip": zip({ "b.zip": zip({ "c.zip": zip({ d: "x" }) }) }),
      "folder/large.txt": "0".repeat(3_500_000),
      "fine.zip": zip({ a: "", "b.zip": zip({ c: "" }) }),
    });
    await refused("large.zip", /more than 3 MB/, limits);
    await refused("folder", /large\.txt is more than 3 MB/, limits);
    await refused("many.zip", /more than 4 files/, limits);
    await refused("deep.zip", /b\.zip\/c\.zip has archives in archives without end|c\.zip has archives/, limits);
    equal((await opened("fine.zip", limits)).length, 2);
  });

  it("says what is not there", async () => {
    await refused("nothing.zip", /nothing\.zip: there is no such file or folder/);
  });
});
