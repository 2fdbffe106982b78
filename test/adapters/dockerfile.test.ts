import { deepEqual, equal, ok } from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { DockerfileParser } from "dockerfile-ast";

/** No image is built here, which would need an engine; what the package does in one, the test of the package shows. */
describe("the Dockerfile", () => {
  const dockerfile = DockerfileParser.parse(readFileSync("Dockerfile", "utf8"));
  const instructions = dockerfile.getInstructions();
  const last = instructions.slice(instructions.findLastIndex((one) => one.getKeyword() === "FROM"));
  const argumentsOf = (keyword: string) =>
    last.filter((one) => one.getKeyword() === keyword).map((one) => one.getArgumentsContent());

  it("starts from images of a fixed major version of Node that the package supports", () => {
    const { engines } = JSON.parse(readFileSync("package.json", "utf8"));
    const least = Number(/\d+/.exec(engines.node)?.[0]);
    for (const from of dockerfile.getFROMs()) {
      equal(from.getImageName(), "node");
      ok(Number.parseInt(from.getImageTag() ?? "", 10) >= least);
    }
  });

  it("copies from the stage that packs, runs as nobody special, and lints by default", () => {
    const [first] = dockerfile.getFROMs();
    const [copy] = dockerfile.getCOPYs().slice(-1);
    equal(copy?.getFromFlag()?.getValue(), first?.getBuildStage());
    deepEqual(argumentsOf("USER"), ["node"]);
    deepEqual(argumentsOf("ENTRYPOINT"), ['["chartkey"]']);
    deepEqual(argumentsOf("CMD"), ['["lint"]']);
  });

  it("keeps what was built or installed outside from the build", () => {
    const ignored = readFileSync(".dockerignore", "utf8").trim().split("\n");
    for (const name of ["node_modules", "dist", ".git"]) ok(ignored.includes(name), name);
    for (const name of ["package.json", "package-lock.json", "scripts"]) {
      ok(existsSync(name));
      equal(ignored.includes(name), false);
    }
  });
});
