import { deepEqual, equal, ok, rejects } from "node:assert/strict";
import { noSettings } from "../../server/curriculum/document-settings";
import { examineAll, examineInTurns, type NextFile } from "../../server/host/lint/examine-files";
import { builtLibrary } from "../support/official";
import { exercise, newFolders } from "./scenario";

const by = { codes: builtLibrary };

/** Hands out files, and knows how many of them were read and wait to be checked. */
function handOut(paths: readonly string[]) {
  const seen: string[] = [];
  let [taken, most] = [0, 0];
  const next: NextFile = () => {
    const path = paths[taken];
    if (path === undefined) return undefined;
    taken++;
    most = Math.max(most, taken - seen.length);
    return { path, settings: noSettings };
  };
  return { seen, next, most: () => most };
}

describe("files that are read together", function () {
  const folder = newFolders(this);

  /** @param extra what stands behind each exercise */
  function files(count: number, extra = ""): string[] {
    return [...Array(count).keys()].map((at) => {
      const name = `e${at}.exercise.yaml`;
      return folder()
        .write({ [name]: exercise(`e${at}`) + extra })
        .at(name);
    });
  }

  it("are checked in their order, each once, with those that are not there", () => {
    const paths = files(40);
    paths.splice(7, 0, folder().at("gone.exercise.yaml"));
    const { seen, next, most } = handOut(paths);
    const unread: string[] = [];
    examineAll(next, by, (path, { documents }) => {
      seen.push(path);
      if (!documents) unread.push(path);
    });
    deepEqual(seen, paths);
    deepEqual(unread, [folder().at("gone.exercise.yaml")]);
    equal(most(), 32);
  });

  it("are few where they are large, so that their trees need not be kept all at once", () => {
    const { seen, next, most } = handOut(files(12, `# ${"Not a word of it is read. ".repeat(5_000)}\n`));
    examineAll(next, by, (path) => seen.push(path));
    equal(seen.length, 12);
    ok(most() <= 2, `${most()} were kept`);
  });

  it("are left when somebody stops it", async () => {
    const [path = ""] = files(1);
    const { seen, next } = handOut(Array.from({ length: 5_000 }, () => path));
    const stop = new AbortController();
    const examining = examineInTurns(next, by, (path) => seen.push(path), {
      signal: stop.signal,
      onTurn: () => stop.abort(),
    });
    await rejects(examining, { name: "AbortError" });
    ok(seen.length > 0 && seen.length < 5_000, `${seen.length} were checked`);
  });
});
