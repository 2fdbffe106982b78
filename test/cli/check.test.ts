import { equal, match } from "node:assert/strict";
import { isFull } from "../support/official";
import { newFolders } from "./scenario";

describe("chartkey check and explain", function () {
  const folder = newFolders(this);

  it("judges codes without a file", async function () {
    if (!isFull("icd9cm")) this.skip(); // The teaching set does not know whom a code is for.
    const wrong = await folder().run(["check", "600.00", "--sex", "female"]);
    equal(wrong.code, 1);
    match(wrong.stdout, /icd9cm:600\.00[\s\S]*sex-conflict/);
    const right = await folder().run(["check", "600.00", "--sex", "male", "--json"]);
    equal(right.code, 0);
    equal(JSON.parse(right.stdout).codes[0].findings.length, 0);
  });

  it("says what it does not understand", async () => {
    equal((await folder().run(["check"])).code, 2);
    match((await folder().run(["check", "250.00", "--setting", "hospital"])).stderr, /There is no setting «hospital»/);
    match((await folder().run(["check", "250.00", "--date", "yesterday"])).stderr, /is no day/);
  });

  it("prints the page of a rule, or all rules", async () => {
    match((await folder().run(["explain", "sex-conflict"])).stdout, /^# Sex and code/);
    match((await folder().run(["explain"])).stdout, /^schema +error/m);
    match((await folder().run(["explain", "sexconflict"])).stderr, /Did you mean «sex-conflict»/);
  });
});
