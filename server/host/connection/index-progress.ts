import type { Connection, WorkDoneProgressServerReporter } from "vscode-languageserver";
import type { Reading } from "../load-curriculum";

/** What is read within these times needs no progress: it would only flash. In milliseconds. */
const SOON = 100;
const SHORT = 400;

/** What the client offers to go on with after reading was stopped. */
const READ_ON = "Read On";

/**
 * Shows how far the reading of a curriculum is, where the client shows progress, and lets its user stop it.
 * @param readOn begins again
 */
export function indexProgress(connection: Connection, shows: () => boolean, readOn: () => void): () => Reading {
  return () => {
    const stop = new AbortController();
    const start = performance.now();
    let last = { done: 0, total: 0 };
    let reporter: WorkDoneProgressServerReporter | undefined;
    let over = false;
    let asked = false;
    const begin = async () => {
      const created = await connection.window.createWorkDoneProgress();
      created.begin("Reading the curriculum", percentage(last), said(last), true);
      // A token that a client has been given must come to its end.
      if (over) return created.done();
      reporter = created;
      created.token.onCancellationRequested(() => stop.abort());
    };
    return {
      signal: stop.signal,
      onProgress(done, total) {
        last = { done, total };
        const elapsed = performance.now() - start;
        const isLong = elapsed > SOON && (elapsed / done) * total > SHORT;
        if (!shows() || !(asked || isLong)) return;
        if (!asked) void begin().catch((error) => connection.console.warn(`No progress can be shown: ${error}`));
        asked = true;
        reporter?.report(percentage(last), said(last));
      },
      ended(stopped) {
        over = true;
        reporter?.done();
        if (!stopped) return;
        const text = `Chartkey has read ${last.done} of ${last.total} files. What it finds between files waits until it may read on.`;
        void connection.window.showInformationMessage(text, { title: READ_ON }).then((chosen) => {
          if (chosen?.title === READ_ON) readOn();
        });
      },
    };
  };
}

function percentage({ done, total }: { done: number; total: number }): number {
  return total === 0 ? 0 : Math.round((100 * done) / total);
}

function said({ done, total }: { done: number; total: number }): string {
  return `${done} of ${total} files`;
}
