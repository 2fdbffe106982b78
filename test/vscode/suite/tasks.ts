import { strict as assert } from "node:assert";
import { spawnSync } from "node:child_process";
import { ProcessExecution, tasks, Uri, workspace } from "vscode";
import { remove, root } from "./support";

describe("the task in VS Code", () => {
  it("lints the folder as CI does, and has its findings read as problems", async () => {
    const uri = Uri.joinPath(root(), "suite task.exercise.yaml");
    await workspace.fs.writeFile(uri, new TextEncoder().encode("id: suite-task\ntitle: T\n"));
    const [task] = await tasks.fetchTasks({ type: "chartkey" });
    assert.equal(`${task?.source}: ${task?.name}`, "chartkey: lint");
    assert.deepEqual(task?.problemMatchers, ["$chartkey"]);
    // The hosted VS Code has no terminals, which run tasks: so what the task says is run here.
    assert.ok(task?.execution instanceof ProcessExecution);
    const { process: program, args, options } = task.execution;
    const { status, stdout } = spawnSync(program, args, {
      cwd: options?.cwd,
      env: { ...process.env, ...options?.env },
      encoding: "utf8",
    });
    assert.equal(status, 1);
    assert.match(stdout, /^suite task\.exercise\.yaml\n +1:1 +error +`type` is missing/m);
    await remove(uri);
  });
});
