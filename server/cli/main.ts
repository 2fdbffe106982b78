import { isLintWorker } from "../host/lint/is-lint-worker";
import { run } from "./run";

// A reader that stops early (`| head`) is no failure of ours.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
}

// Loaded here, so that help and version need not read in a YAML parser.
if (isLintWorker) void import("../host/lint/worker").then(({ answerAsWorker }) => answerAsWorker());
else start();

function start(): void {
  // The exit code is set, not forced, so that output still in the pipe is not cut off.
  run(process.argv.slice(2)).then(
    (code) => {
      process.exitCode = code;
    },
    (error: unknown) => {
      process.stderr.write(`chartkey: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
      process.exitCode = 2;
    },
  );
}
