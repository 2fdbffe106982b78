import { deepEqual, equal, match } from "node:assert/strict";
import { readFileSync } from "node:fs";
import { delimiter } from "node:path";
import { parse } from "yaml";
import { CPC, exercise, newFolders } from "../cli/scenario";
import { offline, pack, runScript } from "./packed";

describe("the GitLab CI template", function () {
  const folder = newFolders(this);
  const { chartkey: job } = parse(readFileSync("ci/gitlab.yml", "utf8"));

  it("lints and writes the reports that it says it does", () => {
    folder().write({
      "checkout/cpc.credential.yaml": CPC,
      "checkout/x.exercise.yaml": exercise("x", { credentials: "[cpd]" }),
    });
    const { code, stdout } = runScript(job.script.join("\n"), folder().at("checkout"), {
      ...job.variables,
      ...offline(folder().path),
      CHARTKEY_PACKAGE: pack(folder().path),
      npm_config_prefix: folder().at("global"),
      PATH: `${folder().at("global/bin")}${delimiter}${process.env.PATH}`,
    });
    equal(code, 1);
    match(stdout, /2 files checked: 1 error/);
    equal(job.artifacts.when, "always");
    const { codequality, junit } = job.artifacts.reports;
    const [issue] = JSON.parse(readFileSync(folder().at(`checkout/${codequality}`), "utf8"));
    deepEqual(issue.location, { path: "x.exercise.yaml", lines: { begin: 4, end: 4 } });
    match(readFileSync(folder().at(`checkout/${junit}`), "utf8"), /<testsuites name="chartkey" tests="2" failures="1"/);
  });
});
