/** What a run that was told to stop ends with, as shells count it: 128 and the number of the signal. */
const EXIT_CODES = { SIGINT: 130, SIGTERM: 143 } as const;
/** How long a run may take to put down what it holds, in milliseconds. */
const GRACE = 500;

/** The run was told to stop; its exit code is set. */
export class StoppedError extends Error {}

/**
 * A signal that aborts when the user or the system tells the program to stop. Whatever is written then is written
 * whole or not at all; a second signal, or a step that takes too long, ends the program at once.
 */
export function stopSignal(): AbortSignal {
  const controller = new AbortController();
  for (const [name, code] of Object.entries(EXIT_CODES)) {
    process.once(name, () => {
      process.exitCode = code;
      setTimeout(() => process.exit(code), GRACE).unref();
      controller.abort(new StoppedError());
    });
  }
  return controller.signal;
}
