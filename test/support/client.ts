import { type ChildProcess, spawn } from "node:child_process";
import { resolve } from "node:path";
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-jsonrpc/node";
import type { Diagnostic, Position } from "vscode-languageserver-types";
import { URI } from "vscode-uri";

const SERVER = resolve("dist/server.js");

/** What was pushed for a document. */
export interface Pushed {
  uri: string;
  version?: number;
  diagnostics: Diagnostic[];
}

/** A bare client of the real server over real stdio: it sends what a test says and nothing else. */
export class Client {
  readonly process: ChildProcess;
  readonly connection: MessageConnection;
  readonly pushed: Pushed[] = [];
  readonly requests: string[] = [];
  /** What a person at the client does when the server asks something; nothing by default. */
  readonly answers = new Map<string, (params: unknown) => unknown>();
  /** What the server said of how far it is. */
  readonly progress: { token: string | number; value: { kind?: string; message?: string; items?: unknown } }[] = [];
  #listeners = new Set<() => void>();

  /** @param command how to start the server, with its words */
  constructor([program, ...words]: [string, ...string[]] = [process.execPath, SERVER, "--stdio"]) {
    const child = spawn(program, words, { stdio: ["pipe", "pipe", "inherit"] });
    if (!child.stdout || !child.stdin) throw new Error("The server has no streams.");
    this.process = child;
    this.connection = createMessageConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    this.connection.onNotification("textDocument/publishDiagnostics", (params: Pushed) => {
      this.pushed.push(params);
      for (const listener of this.#listeners) listener();
    });
    this.connection.onRequest((method: string, params: unknown) => {
      this.requests.push(method);
      return this.answers.get(method)?.(params) ?? null;
    });
    this.connection.onNotification("$/progress", (params) => {
      this.progress.push(params);
      for (const listener of this.#listeners) listener();
    });
    this.connection.listen();
  }

  /** Starts the session. @param folders paths */
  async start(capabilities: object, folders: string[] = []): Promise<{ capabilities: Record<string, unknown> }> {
    const workspaceFolders = folders.map((path) => ({ uri: URI.file(path).toString(), name: path }));
    const result = await this.ask<{ capabilities: Record<string, unknown> }>("initialize", {
      processId: process.pid,
      rootUri: null,
      capabilities,
      workspaceFolders,
    });
    await this.connection.sendNotification("initialized", {});
    return result;
  }

  /** Sends a request. */
  ask<T>(method: string, params: object | null): Promise<T> {
    return this.connection.sendRequest(method, params);
  }

  /** Opens a document. */
  open(uri: string, text: string, languageId = "chartkey-exercise"): Promise<void> {
    return this.connection.sendNotification("textDocument/didOpen", {
      textDocument: { uri, languageId, version: 1, text },
    });
  }

  /** Replaces a range of a document. */
  edit(uri: string, version: number, start: Position, end: Position, text: string): Promise<void> {
    return this.connection.sendNotification("textDocument/didChange", {
      textDocument: { uri, version },
      contentChanges: [{ range: { start, end }, text }],
    });
  }

  /** Waits for a push that fits. */
  async push(fits: (pushed: Pushed) => boolean): Promise<Pushed> {
    for (;;) {
      await this.until(() => this.pushed.some(fits));
      const found = this.pushed.find(fits);
      if (found) return found;
    }
  }

  /** Waits until something is so; looks whenever the server has said something of its own. */
  async until(isSo: () => boolean): Promise<void> {
    while (!isSo()) {
      await new Promise<void>((proceed) => {
        const listener = () => {
          this.#listeners.delete(listener);
          proceed();
        };
        this.#listeners.add(listener);
      });
    }
  }

  /** Ends the session. @returns the exit code */
  async stop(): Promise<number | null> {
    const ended = new Promise<number | null>((done) => this.process.once("exit", done));
    await this.ask("shutdown", null);
    await this.connection.sendNotification("exit");
    return ended;
  }
}
