import { deepEqual, equal, match, ok, rejects } from "node:assert/strict";
import { chmodSync, existsSync, readdirSync, readFileSync, statSync, symlinkSync } from "node:fs";
import { homedir } from "node:os";
import {
  DataFolderError,
  dataFolder,
  listPacks,
  readPack,
  removePack,
  replacePack,
} from "../../../server/host/codesets/data-folder";
import { newFolders } from "../../cli/scenario";

const bytes = (text: string) => new TextEncoder().encode(text);
const isWindows = process.platform === "win32";

describe("the folder of a user's own code sets", function () {
  const folder = newFolders(this);

  it("is the one that CHARTKEY_DATA names, or that of the operating system", async () => {
    equal(await dataFolder([], { CHARTKEY_DATA: folder().at("mine") }), folder().at("mine"));
    for (const environment of [{}, { CHARTKEY_DATA: "" }]) {
      const usual = await dataFolder([], environment);
      match(usual, /chartkey/);
      ok(usual.startsWith(homedir()) || process.env.XDG_DATA_HOME || isWindows, usual);
    }
  });

  it("may not lie in a workspace, by a link neither", async () => {
    folder().write({ "course/a/x.txt": "" });
    symlinkSync(folder().at("course/a"), folder().at("elsewhere"));
    const inside = (data: string, ...workspaces: string[]) =>
      dataFolder(
        workspaces.map((workspace) => folder().at(workspace)),
        { CHARTKEY_DATA: folder().at(data) },
      );
    for (const data of ["course", "course/data", "course/a/b/c", "elsewhere/data"]) {
      await rejects(inside(data, "other", "course"), (error) => {
        ok(error instanceof DataFolderError);
        match(error.message, /may not lie in a workspace.*Set CHARTKEY_DATA/);
        return true;
      });
    }
    equal(await inside("course-data", "course", "not/there"), folder().at("course-data"));
    equal(await inside("elsewhere"), folder().at("elsewhere"));
  });

  it("keeps packs by their names, and gives back the bytes", async () => {
    const data = folder().at("new/data");
    deepEqual(await listPacks(data), []);
    equal(await readPack(data, "cpt"), undefined);
    equal(await removePack(data, "cpt"), false);
    const content = Uint8Array.from([0, 255, 13, 10, 128]);
    await replacePack(data, "cpt", content.subarray(1));
    await replacePack(data, "ncci-ptp", bytes("edits"));
    deepEqual(await listPacks(data), ["cpt", "ncci-ptp"]);
    deepEqual([...((await readPack(data, "cpt")) ?? [])], [255, 13, 10, 128]);
    equal(await removePack(data, "cpt"), true);
    deepEqual(await listPacks(data), ["ncci-ptp"]);
  });

  it("lists nothing that is no pack, and leaves it alone", async () => {
    folder().write({ "readme.txt": "", "cpt.pack.12345": "half", "Not A Pack.pack": "", "hcpcs.pack": "x" });
    await replacePack(folder().path, "hcpcs", bytes("y"));
    deepEqual(await listPacks(folder().path), ["hcpcs"]);
    equal(readdirSync(folder().path).length, 4);
  });

  it("replaces a pack whole, whoever writes at the same time", async () => {
    const versions = ["a", "b", "c"].map((letter) => letter.repeat(200_000));
    await Promise.all(versions.map((version) => replacePack(folder().path, "cpt", bytes(version))));
    const content = readFileSync(folder().at("cpt.pack"), "utf8");
    ok(versions.includes(content));
    deepEqual(readdirSync(folder().path), ["cpt.pack"]);
  });

  it("is for its owner alone", async function () {
    if (isWindows) return this.skip();
    const mode = (name: string) => statSync(folder().at(name)).mode & 0o777;
    folder().write({ "there/cpt.pack": "x" });
    chmodSync(folder().at("there/cpt.pack"), 0o644);
    for (const data of ["there", "new/data"]) {
      await replacePack(folder().at(data), "cpt", bytes("x"));
      equal(mode(`${data}/cpt.pack`), 0o600);
    }
    equal(mode("new/data"), 0o700);
  });

  it("says why it cannot be used, and changes nothing", async () => {
    folder().write({ file: "x", "data/cpt.pack/x": "" });
    const refused = (act: Promise<unknown>, problem: RegExp) =>
      rejects(act, (error) => error instanceof DataFolderError && problem.test(error.message));
    await refused(replacePack(folder().at("file"), "cpt", bytes("x")), /a file stands where its folder would be/);
    await refused(listPacks(folder().at("file")), /a file stands where its folder would be/);
    await refused(readPack(folder().at("data"), "cpt"), /is a folder with the name of a pack/);
    await refused(replacePack(folder().at("data"), "cpt", bytes("x")), /is a folder with the name of a pack/);
    deepEqual(readdirSync(folder().at("data")), ["cpt.pack"]);
  });

  it("takes no name that leads out of it", async () => {
    const data = folder().at("data");
    for (const name of ["../cpt", "a/b", "", ".", "CPT", "cpt.pack"]) {
      await rejects(replacePack(data, name, bytes("x")), TypeError);
      await rejects(readPack(data, name), TypeError);
      await rejects(removePack(data, name), TypeError);
    }
    equal(existsSync(data), false);
  });
});
