import { deepEqual, equal, match } from "node:assert/strict";
import { mkdirSync, symlinkSync, truncateSync } from "node:fs";
import { CPC, exercise, type Folder, newFolders } from "./scenario";

describe("files that chartkey lint cannot read as text", function () {
  const folder = newFolders(this);

  const latin1 = Buffer.from(exercise("x", { title: "Café au lait spots" }), "latin1");
  const utf16 = Buffer.from(exercise("x"), "utf16le");
  const cases: { name: string; make: (folder: Folder, path: string) => void; says: RegExp; code: 1 | 2 }[] = [
    {
      name: "a binary file",
      make: (at, path) => at.write({ [path]: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 1, 2]) }),
      says: /binary file, not YAML/,
      code: 1,
    },
    { name: "Latin-1", make: (at, path) => at.write({ [path]: latin1 }), says: /not saved as UTF-8: line 2 /, code: 1 },
    {
      name: "UTF-16 with a byte order mark",
      make: (at, path) => at.write({ [path]: Buffer.concat([Buffer.from([0xff, 0xfe]), utf16]) }),
      says: /saved as UTF-16\. Save it as UTF-8/,
      code: 1,
    },
    { name: "UTF-16 without one", make: (at, path) => at.write({ [path]: utf16 }), says: /saved as UTF-16/, code: 1 },
    {
      name: "a file of 100 MB",
      make: (at, path) => truncateSync(at.write({ [path]: "" }).at(path), 100 * 1024 * 1024),
      says: /has 100 MB, .* up to 5 MB/,
      code: 1,
    },
    {
      name: "a folder with the name of a file",
      make: (at, path) => at.write({ [`${path}/y.exercise.yaml`]: exercise("y") }),
      says: /folder with the name of a file/,
      code: 2,
    },
    {
      name: "a link that leads nowhere",
      make: (at, path) => symlinkSync("gone.yaml", at.at(path)),
      says: /link that leads nowhere/,
      code: 2,
    },
    { name: "a link to itself", make: (at, path) => symlinkSync(path, at.at(path)), says: /back to itself/, code: 2 },
  ];
  for (const { name, make, says, code } of cases) {
    for (const args of [[], ["x.exercise.yaml", "y.exercise.yaml"]]) {
      it(`gives ${name} one finding and goes on${args.length > 0 ? ", when it is named too" : ""}`, async () => {
        folder().write({ "cpc.credential.yaml": CPC, "y.exercise.yaml": exercise("y", { setting: "moon" }) });
        make(folder(), "x.exercise.yaml");
        const run = await folder().lint(args);
        deepEqual(run.found, ["x.exercise.yaml unreadable-file", "y.exercise.yaml schema"]);
        const message = run.report?.results.find(({ path }) => path === "x.exercise.yaml")?.diagnostics[0]?.message;
        match(message ?? "", says);
        equal(run.code, code);
      });
    }
  }

  it("gives a text on standard input that is not UTF-8 one finding", async () => {
    folder().write({ "cpc.credential.yaml": CPC });
    const { code, stdout } = await folder().run(["lint", "--stdin", "--stdin-filename", "x.exercise.yaml"], {
      input: latin1,
    });
    equal(code, 1);
    match(stdout, /not saved as UTF-8: line 2 .* unreadable-file\n/);
  });

  for (const [name, text] of Object.entries({
    "an empty file": "",
    "a file of blank lines": "\n \n",
    "a file of comments": "# soon\n",
    "a file with only a byte order mark": "\uFEFF",
  })) {
    it(`gives ${name} one finding`, async () => {
      folder().write({ "cpc.credential.yaml": CPC, "x.exercise.yaml": text });
      const { code, found, report } = await folder().lint();
      deepEqual(found, ["x.exercise.yaml schema"]);
      match(report?.results[1]?.diagnostics[0]?.message ?? "", /There is no exercise here yet/);
      equal(code, 1);
    });
  }
});

describe("the files that chartkey lint finds", function () {
  const folder = newFolders(this);

  it("have odd names as well, and come in the order of their paths", async () => {
    folder().write({
      "b c/x y.exercise.yaml": exercise("xy"),
      "b c/😀.exercise.yml": exercise("smile"),
      "b c/[1]{2}(3)!.exercise.yaml": exercise("brackets"),
      "b c/100%.exercise.yaml": exercise("percent"),
      "b c/2\nlines.exercise.yaml": exercise("lines"),
      "a/cpc.credential.yaml": CPC,
      "b/notes.yaml": "not: ours",
    });
    const { code, paths } = await folder().lint();
    equal(code, 0);
    deepEqual(paths, [
      "a/cpc.credential.yaml",
      "b c/100%.exercise.yaml",
      "b c/2\nlines.exercise.yaml",
      "b c/[1]{2}(3)!.exercise.yaml",
      "b c/x y.exercise.yaml",
      "b c/😀.exercise.yml",
    ]);
    deepEqual((await folder().lint(["b c/[1]{2}(3)!.exercise.yaml"])).paths, ["b c/[1]{2}(3)!.exercise.yaml"]);
    deepEqual((await folder().lint(["*/[a-z]*.exercise.{yaml,yml}"])).paths, ["b c/x y.exercise.yaml"]);
    deepEqual((await folder().lint([folder().at("**/*😀*")])).paths, ["b c/😀.exercise.yml"]);
  });

  it("are found by a glob in a folder whose own name looks like one", async () => {
    folder().write({ "year [2014]/x.exercise.yaml": exercise("x"), "year [2014]/cpc.credential.yaml": CPC });
    const { code, paths } = await folder().lint(["*.exercise.yaml"], { cwd: "year [2014]" });
    deepEqual({ code, paths }, { code: 0, paths: ["x.exercise.yaml"] });
  });

  it("are found once each in a tree of links that go round in circles", async () => {
    folder().write({ "courses/x.exercise.yaml": exercise("x"), "courses/cpc.credential.yaml": CPC });
    symlinkSync("..", folder().at("courses/up"));
    symlinkSync("courses", folder().at("a-link"));
    symlinkSync("x.exercise.yaml", folder().at("courses/latest.exercise.yaml"));
    const { code, paths } = await folder().lint();
    deepEqual({ code, paths }, { code: 0, paths: ["courses/cpc.credential.yaml", "courses/x.exercise.yaml"] });
  });

  it("are found behind a link that leads out of the curriculum", async () => {
    folder().write({ "shared/cpc.credential.yaml": CPC, "course/x.exercise.yaml": exercise("x") });
    symlinkSync("../shared", folder().at("course/credentials"));
    const { code, paths } = await folder().lint([], { cwd: "course" });
    deepEqual({ code, paths }, { code: 0, paths: ["credentials/cpc.credential.yaml", "x.exercise.yaml"] });
  });

  it("are not those in hidden folders, in node_modules, or that git ignores", async () => {
    mkdirSync(folder().at(".git"));
    folder().write({
      ".gitignore": "drafts/\n*.old.exercise.yaml\n",
      "course/chartkey.yaml": "",
      "course/.gitignore": "!kept.old.exercise.yaml\n",
      "course/cpc.credential.yaml": CPC,
      "course/.cache/a.exercise.yaml": "",
      "course/node_modules/b/b.exercise.yaml": "",
      "course/drafts/c.exercise.yaml": "",
      "course/d.old.exercise.yaml": "",
      "course/kept.old.exercise.yaml": exercise("kept"),
    });
    const expected = ["chartkey.yaml", "cpc.credential.yaml", "kept.old.exercise.yaml"];
    deepEqual(
      (await folder().lint()).paths,
      expected.map((name) => `course/${name}`),
    );
    deepEqual((await folder().lint([], { cwd: "course" })).paths, expected);
    deepEqual((await folder().lint(["course/drafts"])).found, ["course/drafts/c.exercise.yaml schema"]);
  });
});
