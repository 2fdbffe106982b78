import { deepEqual, ok } from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { auditFindingMissing } from "../../server/rules/answers/audit-finding-missing";
import { auditFindingUnfounded } from "../../server/rules/answers/audit-finding-unfounded";
import { distractorNotWrong } from "../../server/rules/answers/distractor-not-wrong";
import { answerRules } from "../../server/rules/answers/registry";
import { keyPosition } from "../../server/rules/curriculum/key-position";
import { itemRules } from "../../server/rules/items/registry";
import { ruleIds, rules } from "../../server/rules/registry";
import { gapsInCorpus, gapsInList, gapsInPage } from "../support/rule-proofs";

const root = resolve(__dirname, "../../..");
/** Rules that judge one exercise by what it says. */
const judging = [...answerRules, distractorNotWrong, auditFindingMissing, auditFindingUnfounded, ...itemRules];

describe("every rule", () => {
  for (const { id } of rules) {
    it(`${id} has its page and its line in the list`, () => deepEqual([...gapsInPage(id), ...gapsInList(id)], []));
  }
  for (const { id } of judging) {
    it(`${id} has a file with the fault and a sound one in the corpus`, () => deepEqual(gapsInCorpus(id), []));
  }

  it("would be missed: one that is nowhere lacks everything", () => {
    deepEqual(
      [...gapsInPage("made-up"), ...gapsInList("made-up"), ...gapsInCorpus("made-up")],
      ["no page docs/rules/made-up.md", "no line in docs/rules/README.md", "no file with the fault", "no sound file"],
    );
  });

  it("is one of those that the pages and the corpus are about", () => {
    const pages = readdirSync(resolve(root, "docs/rules")).filter((name) => name !== "README.md");
    deepEqual(
      pages.filter((name) => !ruleIds.includes(name.replace(".md", ""))),
      [],
    );
    const folders = readdirSync(resolve(root, "test/corpus"), { withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    );
    deepEqual(
      folders.map(({ name }) => name).filter((name) => !ruleIds.includes(name)),
      [],
    );
  });
});

/** The checks that a coder and a teacher ask for, in the groups of docs/what-is-checked.md. */
const CHECKS = `
  yaml/unquoted-code icd9/format icd9/specificity icd9/not-yet-or-no-longer icd9/after-end hcpcs/unknown hcpcs/dates
  cpt/format code/unknown-system code/system-ambiguous
  dx/ecode-first dx/manifestation-first dx/manifestation-etiology-mismatch dx/diabetes-no-manifestation dx/secondary-only
  dx/duplicate dx/v-first-only dx/v-additional-only dx/mce-unacceptable-principal dx/sex-conflict dx/age-conflict
  dx/poisoning-vs-adverse dx/screening-first dx/chemo-first dx/rehab-first dx/outpatient-uncertain dx/injury-no-ecode
  dx/symptom-integral dx/excluded-pair
  ob/650-alone ob/outcome-missing ob/v30-once-first ob/mother-newborn-mix
  set/vol3-on-professional set/cpt-on-inpatient-facility set/form-mismatch set/em-pos-mismatch em/deleted-code em/age
  em/exclusive hcpcs/payer cpt/category-ii-alone
  mod/format mod/unknown mod/25-not-em mod/59-on-em mod/bilateral-conflict mod/side-conflict mod/two-digits-one-line
  mod/26-tc mod/ga-gz mod/anesthesia-only mod/50-units mod/not-usual-family mod/order
  px/bodysite-mismatch px/pointer-range px/pointer-count px/addon-alone px/addon-51 px/addon-units px/units
  hcpcs/units-dose px/no-separate-em px/ncci px/mue px/dx-mismatch
  item/no-negative item/all-none item/absolute item/vague item/longest-key item/clang item/convergence item/parallel
  item/grammar item/order item/duplicate item/cover-test item/one-best item/distractor-rule item/dead-code item/hinge
  item/key-position item/window-dressing item/missing-evidence item/phi item/license item/trivia
`
  .trim()
  .split(/\s+/);

describe("the table of what is checked", () => {
  const rows = readFileSync(resolve(root, "docs/what-is-checked.md"), "utf8")
    .split("\n")
    .flatMap((line) => {
      const [, check = "", , by = ""] = line.split("|").map((cell) => cell.trim());
      return /^[a-z0-9]+\/[a-z0-9-]+$/.test(check) && by !== "" ? [{ check, by }] : [];
    });

  it("has a row for every check, once", () => {
    const checks = rows.map(({ check }) => check);
    deepEqual(
      CHECKS.filter((check) => !checks.includes(check)),
      [],
    );
    deepEqual(checks.length, new Set(checks).size);
  });

  it("names rules that there are, by links that lead somewhere, or the reviewer", () => {
    const named = rows.flatMap(({ by }) => by.split(", "));
    ok(named.length >= rows.length);
    deepEqual(
      named.filter((name) => {
        const [, id, target] = /^\[([a-z0-9-]+)\]\((rules\/[a-z0-9-]+\.md)\)$/.exec(name) ?? [];
        if (name === "reviewer") return false;
        return !id || !target || !ruleIds.includes(id) || !existsSync(resolve(root, "docs", target));
      }),
      [],
    );
  });

  it("has every rule that judges answers and items", () => {
    const text = rows.map(({ by }) => by).join(" ");
    deepEqual(
      [...judging, keyPosition].map(({ id }) => id).filter((id) => !text.includes(`[${id}]`)),
      [],
    );
  });
});
