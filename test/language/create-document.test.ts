import { deepEqual, equal, match, ok } from "node:assert/strict";
import { defaultConfiguration } from "../../server/curriculum/configuration";
import { codeActions } from "../../server/language/code-actions";
import { diagnose } from "../../server/language/diagnostics";
import { at, credential, curriculum, file, HEAD } from "../support/cursor";

const ACTS = { createsFiles: true };

function actions(reference: string, client = ACTS) {
  const { snapshot, position } = at(HEAD.replace("[cpc]", `[${reference}]`).concat("answer: {}\n"));
  const known = curriculum(credential("cpc"), credential("ccs"), snapshot);
  const range = { start: position, end: position };
  return codeActions(snapshot, range, known, defaultConfiguration, undefined, client);
}

describe("a reference to no credential", () => {
  it("offers the nearest, and a file for it", () => {
    const titles = actions("cpc|-h").map(({ title }) => title);
    deepEqual(titles, ["Change to cpc", "Create cpc-h.credential.yaml", "Silence unknown-credential in this line"]);
  });

  it("gets a file beside its like that lacks only what nobody but its author knows", () => {
    const action = actions("cca|").find(({ title }) => title.startsWith("Create"));
    const [creation, text] = action?.edit?.documentChanges ?? [];
    deepEqual(creation, {
      kind: "create",
      uri: "file:///curriculum/cca.credential.yaml",
      options: { overwrite: false },
    });
    ok(text && "edits" in text && text.edits[0] && "newText" in text.edits[0]);
    const created = file(text.edits[0].newText, "cca.credential.yaml");
    const found = diagnose(created, curriculum(created), defaultConfiguration);
    equal(found.length, 3);
    for (const { message } of found) match(String(message), /has no value yet/);
  });

  it("gets none where the client cannot create files, where the name is no id, and where it is only misnamed", () => {
    for (const [reference, client] of [
      ["cca|", { createsFiles: false }],
      ["../cc|a", ACTS],
      ["CP|C", ACTS],
    ] as const) {
      deepEqual(
        actions(reference, client).filter(({ title }) => title.startsWith("Create")),
        [],
      );
    }
  });
});
