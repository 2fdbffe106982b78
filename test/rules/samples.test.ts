import { strict as assert } from "node:assert";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { lintFiles } from "../../server/host/lint";
import { rules } from "../../server/rules/registry";
import { builtLibrary } from "../support/official";

const root = resolve(__dirname, "../../..");

/** What lint says of a folder: «file line:character rule». */
async function findings(folder: string): Promise<string[]> {
  const found: string[] = [];
  for await (const { path, diagnostics } of lintFiles({
    cwd: resolve(root, folder),
    paths: ["."],
    codes: builtLibrary,
  })) {
    for (const { code, range } of diagnostics) {
      found.push(
        `${path.slice(path.lastIndexOf("/") + 1)} ${range.start.line + 1}:${range.start.character + 1} ${code}`,
      );
    }
  }
  return found;
}

describe("the samples", () => {
  it("lint clean", async () => assert.deepEqual(await findings("samples"), []));

  it("in broken/ show one fault of each rule", async () => {
    const expected = readFileSync(resolve(root, "test/rules/samples-broken.txt"), "utf8").trim().split("\n");
    assert.deepEqual(await findings("samples/broken"), expected);
  });

  for (const { id, scope } of rules) {
    it(`${id} has its sample or corpus`, () => {
      const samples = readdirSync(resolve(root, "samples/broken"));
      assert.ok(
        samples.some((name) => name.startsWith(id)) ||
          existsSync(resolve(root, `test/corpus/${id}`)) ||
          (scope === "engine" && id === "unreadable-file"),
      );
    });
  }
});
