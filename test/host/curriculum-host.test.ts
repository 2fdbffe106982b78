import { deepEqual, equal, rejects } from "node:assert/strict";
import { mkdirSync, rmSync } from "node:fs";
import fc from "fast-check";
import { URI } from "vscode-uri";
import { kindOf } from "../../server/curriculum/kinds/registry";
import { Snapshot } from "../../server/curriculum/snapshot";
import { CurriculumHost, type HostOptions } from "../../server/host/curriculum-host";
import { CPC, exercise, type Folder, newFolders } from "../cli/scenario";

/** An editor's text for a file. */
function typed(path: string, text: string): Snapshot {
  const kind = kindOf(path);
  if (!kind) throw new Error(`${path} is not ours.`);
  return new Snapshot(URI.file(path).toString(), kind, text);
}

describe("the host of curricula", function () {
  const folder = newFolders(this);
  const hostOf = (options?: HostOptions) => new CurriculumHost([folder().path], options);
  const ids = async (host: CurriculumHost, root = folder().path) =>
    (await host.load(root)).curriculum.all("credential").map(({ id }) => id?.text);

  it("takes the nearest chartkey.yaml for the root of a curriculum, and looks no higher than the workspace", () => {
    folder().write({ "chartkey.yaml": "", "a/b/chartkey.yml": "", "a/b/c/Chartkey.YAML": "" });
    const root = (path: string, host = hostOf()) => host.rootOf(folder().at(path));
    equal(root("x.exercise.yaml"), folder().path);
    equal(root("a/not/there/yet/x.exercise.yaml"), folder().path);
    equal(root("a/b/d/x.exercise.yaml"), folder().at("a/b"));
    equal(root("a/b/c/x.exercise.yaml"), folder().at("a/b/c"));
    equal(root("a/x.exercise.yaml", new CurriculumHost([folder().at("a")])), folder().at("a"));
    equal(root("a/x.exercise.yaml", new CurriculumHost([folder().at("a")], { lookAbove: true })), folder().path);
  });

  it("lets an editor's text stand in for the file until it is closed", async () => {
    folder().write({ "cpc.credential.yaml": CPC });
    const host = hostOf();
    deepEqual(await ids(host), ["cpc"]);
    const path = folder().at("cpc.credential.yaml");
    equal(await host.override(path, typed(path, CPC.replace("id: cpc", "id: coc"))), true);
    deepEqual(await ids(host), ["coc"]);
    equal(await host.refresh(path), false, "the disk does not matter while it is open");
    deepEqual(await ids(host), ["coc"]);
    equal(await host.release(path), true);
    deepEqual(await ids(host), ["cpc"]);
  });

  it("says of an edit that nobody else can see that nothing changed", async () => {
    folder().write({ "x.exercise.yaml": exercise("x") });
    const host = hostOf();
    await host.load(folder().path);
    const path = folder().at("x.exercise.yaml");
    equal(await host.override(path, typed(path, exercise("x", { scenario: "Another chart." }))), false);
    equal(await host.override(path, typed(path, exercise("y"))), true);
  });

  it("knows documents that were never saved", async () => {
    const path = folder().at("new.credential.yaml");
    for (const before of [true, false]) {
      const host = hostOf();
      if (before) await host.override(path, typed(path, CPC));
      deepEqual(await ids(host), before ? ["cpc"] : []);
      await host.override(path, typed(path, CPC));
      deepEqual(await ids(host), ["cpc"]);
    }
  });

  it("hears of files that come, change and go", async () => {
    const host = hostOf();
    const path = folder().at("cpc.credential.yaml");
    equal(await host.refresh(path), false, "nobody has asked yet");
    deepEqual(await ids(host), []);
    folder().write({ "cpc.credential.yaml": CPC });
    equal(await host.refresh(path), true);
    equal(await host.refresh(path), false);
    deepEqual(await ids(host), ["cpc"]);
    deepEqual((await host.load(folder().path)).files, [path]);
    rmSync(path);
    equal(await host.refresh(path), true);
    deepEqual(await ids(host), []);
    deepEqual((await host.load(folder().path)).files, []);
  });

  it("keeps an excluded file out of what others see, though an editor shows it", async () => {
    folder().write({ "chartkey.yaml": "exclude: [drafts]\n", "cpc.credential.yaml": CPC });
    folder().write({ "drafts/cpc.credential.yaml": CPC });
    const path = folder().at("drafts/cpc.credential.yaml");
    const early = hostOf();
    await early.override(path, typed(path, CPC));
    deepEqual(await ids(early), ["cpc"], "opened before the curriculum was read");
    equal(await early.override(path, typed(path, `${CPC}# typed\n`)), false);
    equal(await early.refresh(folder().at("drafts/other.credential.yaml")), false);
    deepEqual(await ids(early), ["cpc"]);
  });

  it("obeys a chartkey.yaml as it is in the editor", async () => {
    folder().write({ "chartkey.yaml": "", "old/cpc.credential.yaml": CPC });
    const host = hostOf();
    deepEqual(await ids(host), ["cpc"]);
    const path = folder().at("chartkey.yaml");
    await host.override(path, typed(path, "exclude: [old]\n"));
    await host.refresh(path);
    deepEqual(await ids(host), []);
    equal(host.isIncluded(folder().at("old/cpc.credential.yaml")), false);
  });

  it("stops reading when told to, and can begin again", async () => {
    const files: Record<string, string> = {};
    for (let index = 0; index < 300; index++) files[`e${index}.exercise.yaml`] = exercise(`e${index}`);
    folder().write(files);
    const stop = new AbortController();
    let said = 0;
    const onProgress = () => {
      said++;
      stop.abort();
    };
    const host = hostOf({ signal: stop.signal, onProgress });
    await rejects(host.load(folder().path), { name: "AbortError" });
    equal(said, 1);
    equal((await hostOf().load(folder().path)).files.length, 300);
  });
});

describe("editor and CI", function () {
  const folder = newFolders(this);

  /** The files that a search of their curricula finds, as in CI, and those that the editor takes in one by one. */
  async function bothWays(at: Folder, written: readonly string[]): Promise<{ ci: string[]; editor: string[] }> {
    const paths = written.map((name) => at.at(name));
    const [searching, deciding] = [new CurriculumHost([at.path]), new CurriculumHost([at.path])];
    const ci: string[] = [];
    for (const path of paths) if ((await searching.curriculumOf(path)).files.includes(path)) ci.push(path);
    return { ci, editor: paths.filter((path) => deciding.isIncluded(path)) };
  }

  it("agree on which files are ours, whatever is excluded, ignored or nested", async () => {
    const segment = fc.constantFrom("a", "b", "drafts", ".hidden", "node_modules");
    const file = fc.constantFrom("x.exercise.yaml", "cpc.credential.yml", "chartkey.yaml", "notes.yaml");
    const path = fc
      .tuple(fc.array(segment, { maxLength: 3 }), file)
      .map(([folders, name]) => [...folders, name].join("/"));
    const glob = fc.constantFrom("drafts", "a/**", "**/b", "./b/", "**/*.credential.*", "a/*", "x.exercise.yaml");
    const ignored = fc.constantFrom("drafts/", "b", "/a", "*.yml", "!x.exercise.yaml");
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(path, { minLength: 1, maxLength: 12 }),
        fc.array(glob, { maxLength: 2 }),
        fc.array(ignored, { maxLength: 2 }),
        async (paths, exclude, gitignore) => {
          rmSync(folder().path, { recursive: true, force: true });
          mkdirSync(folder().at(".git"), { recursive: true });
          folder().write(Object.fromEntries(paths.map((name) => [name, ""])));
          folder().write({ "chartkey.yaml": JSON.stringify({ exclude }), "a/.gitignore": gitignore.join("\n") });
          const { ci, editor } = await bothWays(folder(), [...new Set([...paths, "chartkey.yaml"])]);
          deepEqual(ci, editor);
        },
      ),
      { numRuns: 150 },
    );
  });
});
