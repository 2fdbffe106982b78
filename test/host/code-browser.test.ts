import { deepEqual, equal, match, ok } from "node:assert/strict";
import { Client } from "../support/client";

interface Browsed {
  reference: string;
  label: string;
  status: string;
  hasChildren: boolean;
}

describe("the code browser's requests", () => {
  const client = new Client();
  before(() => client.start({}));
  after(() => client.stop());
  const children = (what: object) => client.ask<Browsed[]>("chartkey/codes/children", what);

  it("lead from the systems to a code", async () => {
    const systems = await children({});
    deepEqual(
      systems.slice(0, 2).map(({ reference }) => reference),
      ["icd9cm", "hcpcs"],
    );
    ok((await children({ system: "icd9cm" })).length > 0);
    const diabetes = await children({ reference: "icd9cm:250" });
    ok(diabetes.some(({ label, status, hasChildren }) => label === "250.0" && status === "category" && hasChildren));
    const codes = await children({ reference: "icd9cm:250.0" });
    ok(codes.some(({ label, status }) => label === "250.02" && status === "billable"));
  });

  it("answer nothing to what is nowhere", async () => {
    deepEqual(await children({ reference: "icd9cm:999.99" }), []);
    deepEqual(await children({ system: "nowhere" }), []);
    equal(await client.ask("chartkey/codes/card", { reference: "no code at all" }), null);
  });

  it("search all systems, best first", async () => {
    const hits = await client.ask<Browsed[]>("chartkey/codes/search", { query: "uncontrolled type 2 dia", limit: 5 });
    equal(hits[0]?.reference, "icd9cm:250.02");
    ok(hits.length <= 5);
  });

  it("show a card, with links where the client follows them", async () => {
    const card = await client.ask<string>("chartkey/codes/card", { reference: "icd9cm:250.00", command: "show" });
    match(card, /250\\?\.00/);
    match(card, /\(command:show\?%5B%22icd9cm%3A250/);
  });
});
