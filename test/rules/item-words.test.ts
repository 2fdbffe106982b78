import { deepEqual } from "node:assert/strict";
import { choiceOf } from "../../server/curriculum/options";
import { byOptions, itemFindings } from "../../server/rules/items/item-findings";
import type { ItemRule } from "../../server/rules/items/item-rule";
import { itemRules } from "../../server/rules/items/registry";
import { file } from "../support/cursor";

const rules = itemRules.filter((rule): rule is ItemRule => rule.scope === "item");
const TEXTS = [
  "401.9",
  "99213-25",
  "J1885 x 2",
  "250.60, 357.2",
  "A & B",
  "A, B & C.",
  "(a) & (b)",
  "A and B",
  "all of the above",
  "Never 401.9",
  "it may be 401.9",
  "E885.9",
  "V10.3 V10.4",
  "the fracture",
];

describe("rules of words in options", () => {
  it("have nothing to say where all options are codes, when they are not asked", () => {
    const loud = new Set<string>();
    for (const one of TEXTS) {
      for (const other of TEXTS) {
        const [placed] = file(
          `type: multiple-choice\nquestion: Which fracture is it?\noptions:\n  - { text: "${one}", correct: true }\n  - { text: "${other}" }\n  - { text: "401.1" }\n`,
        ).models;
        const choice = placed && choiceOf(placed.model);
        if (!placed || !choice) throw new Error("There are options.");
        const asked: string[] = [];
        itemFindings(placed.model, byOptions(rules), ({ id }, found) => asked.push(...found.map(() => id)));
        deepEqual(
          asked,
          rules.flatMap((rule) => rule.judge(choice, {}).map(() => rule.id)),
          `${one} | ${other}`,
        );
        for (const id of asked) loud.add(id);
      }
    }
    // Else silence would prove nothing.
    const ofWords = rules.filter(({ ofWords }) => ofWords).map(({ id }) => id);
    deepEqual(
      ofWords.filter((id) => !loud.has(id)),
      [],
    );
  });
});
