import { deepEqual, equal } from "node:assert/strict";
import { credentialAt } from "../../../client/credential-tree/credential-at";
import { readKept } from "../../../client/webview/tree/kept";
import { isTreeToHost } from "../../../client/webview/tree/messages";
import { credentialText as credential, graphOf } from "../../support/credentials";

describe("what the page of the credential tree says", () => {
  for (const message of [
    { type: "ready" },
    { type: "begin" },
    { type: "open", place: { id: "cpc" } },
    { type: "open", place: { from: "a", to: "b", kind: "requires" } },
    { type: "choose", curriculum: "file:///course" },
    { type: "save", format: "png", content: "" },
  ]) {
    it(`is believed: ${JSON.stringify(message)}`, () => equal(isTreeToHost(message), true));
  }

  for (const message of [
    undefined,
    "ready",
    { type: "run" },
    { type: "open" },
    { type: "open", place: { from: "a", to: 1, kind: "requires" } },
    { type: "choose", curriculum: 1 },
    { type: "save", format: "exe", content: "" },
    { type: "save", format: "png" },
  ]) {
    it(`is not believed: ${JSON.stringify(message)}`, () => equal(isTreeToHost(message), false));
  }
});

describe("what the page has kept", () => {
  it("is read back as it was", () => {
    const kept = {
      curriculum: "file:///course",
      view: { x: 1, y: 2, scale: 0.5 },
      search: "cpc",
      filters: { issuer: "AAPC", category: undefined, setting: undefined },
      current: "cpc",
      toggled: ["credential cpc"],
      list: false,
      legend: true,
    };
    deepEqual(readKept(JSON.parse(JSON.stringify(kept))), kept);
  });

  for (const broken of [undefined, null, 1, "x", [], { view: { x: "1" }, filters: null, toggled: [1], search: {} }]) {
    it(`is as at first where it is broken: ${JSON.stringify(broken)}`, () => deepEqual(readKept(broken), readKept({})));
  }
});

describe("the credential that the cursor is in", () => {
  const text = `---\n${credential("a")}---\nabbreviation: B\nid: b\n--- # last\n${credential("c")}`;
  const { nodes } = graphOf({ "all.credential.yaml": text });
  const lines = text.split("\n");
  const document = {
    uri: "file:///course/all.credential.yaml",
    lineCount: lines.length,
    lineAt: (line: number) => ({ text: lines[line] ?? "" }),
  };
  for (const [line, id] of [
    [0, "a"],
    [3, "a"],
    [6, "b"],
    [7, "b"],
    [8, "b"],
    [9, "c"],
    [lines.length - 1, "c"],
  ] as const) {
    it(`in line ${line} is ${id}`, () => equal(credentialAt(document, line, nodes), id));
  }

  it("is none in another file", () =>
    equal(credentialAt({ ...document, uri: "file:///course/other.yaml" }, 3, nodes), undefined));
});
