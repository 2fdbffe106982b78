import { deepEqual, equal, throws } from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openLibrary } from "../../../server/host/codesets/packs";
import { readInParts } from "../../../server/host/codesets/read-in-parts";
import { builtLibrary, builtPacks } from "../../support/official";

describe("a pack that is read in parts", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "chartkey-parts-"));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it("gives what stands where it is asked, and less where the file ends", () => {
    const path = join(folder, "some.pack");
    writeFileSync(path, "0123456789");
    const file = readInParts(path);
    equal(file.length, 10);
    equal(Buffer.from(file.read(2, 5)).toString(), "234");
    equal(Buffer.from(file.read(8, 20)).toString(), "89");
    deepEqual(file.read(30, 40), new Uint8Array());
  });

  it("has the codes that it has when it is read whole", () => {
    const parts = openLibrary([builtPacks], readInParts);
    for (const system of ["icd9cm", "hcpcs"]) {
      const [one, other] = [parts.get(system), builtLibrary.get(system)];
      equal(one?.size, other?.size);
      for (let at = 0; at < (other?.size ?? 0); at += 5) {
        const [code, same] = [one?.at(at), other?.at(at)];
        deepEqual(
          [code?.code, code?.title, code?.shortTitle, code?.notes, code?.manifestations, code?.attributes],
          [same?.code, same?.title, same?.shortTitle, same?.notes, same?.manifestations, same?.attributes],
        );
        equal(one?.indexOf(code?.code ?? ""), at);
      }
    }
  });

  it("is refused where it is none, as one that is read whole", () => {
    for (const text of ["", "<html>Sign in</html>"]) {
      writeFileSync(join(folder, "icd9cm.pack"), text);
      const library = openLibrary([folder], readInParts);
      equal(library.get("icd9cm"), undefined);
      equal(library.problems.has("icd9cm"), true);
    }
    throws(() => readInParts(join(folder, "none.pack")), /ENOENT/);
  });
});
