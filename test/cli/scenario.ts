import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import type { Suite } from "mocha";

/** What a run of the built program gave. */
export interface Outcome {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** What surrounds a run: standard input, further environment, and the folder, from the test's own. */
export interface RunOptions {
  input?: string | Buffer;
  env?: Record<string, string>;
  cwd?: string;
}

/** A sound credential, for exercises to refer to. */
export const CPC = `id: cpc
abbreviation: CPC
name: Certified Professional Coder
issuer: AAPC
category: core
settings: [physician-office]
codeSets: [cpt, hcpcs, icd9cm]
`;

/** A sound exercise. @param fields lines that stand instead of the usual ones of that name, or beside them */
export function exercise(id: string, fields: Record<string, string> = {}): string {
  const all: Record<string, string> = {
    id,
    title: "Visit",
    type: "coding",
    credentials: "[cpc]",
    setting: "physician-office",
    dateOfService: "2014-03-12",
    scenario: "The patient has a cough.",
    answer: "{ diagnoses: [{ code: icd9cm:786.2 }] }",
    ...fields,
  };
  return Object.entries(all)
    .map(([name, value]) => `${name}: ${value}\n`)
    .join("");
}

/** An exercise with one warning: a suppression that silences nothing. */
export function exerciseWithWarning(id: string): string {
  return `# chartkey-disable-file bare-code\n${exercise(id)}`;
}

/** A folder of its own for one test. */
export class Folder {
  readonly path = realpathSync(mkdtempSync(join(tmpdir(), "chartkey test-")));

  /** Writes files, by their paths in the folder. */
  write(files: Record<string, string | Buffer>): this {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(this.at(name)), { recursive: true });
      writeFileSync(this.at(name), content);
    }
    return this;
  }

  /** The path of something in it. */
  at(name: string): string {
    return resolve(this.path, name);
  }

  /** Runs the built program here. */
  run(args: string[], { input = "", env = {}, cwd = "." }: RunOptions = {}): Promise<Outcome> {
    const { NO_COLOR: _no, FORCE_COLOR: _force, ...rest } = process.env;
    const child = spawn(process.execPath, [resolve("dist/cli.js"), ...args], {
      cwd: this.at(cwd),
      env: { ...rest, ...env },
    });
    let stdout = "";
    let stderr = "";
    child.stdout.setEncoding("utf8").on("data", (part) => {
      stdout += part;
    });
    child.stderr.setEncoding("utf8").on("data", (part) => {
      stderr += part;
    });
    child.stdin.on("error", () => {}); // Who does not read its input may close it.
    child.stdin.end(input);
    return new Promise((done, fail) => {
      child.on("error", fail);
      child.on("close", (code) => done({ code, stdout, stderr }));
    });
  }

  /** Runs `lint --format json`. @returns the exit code, the report, and «path rule» for each finding */
  async lint(args: string[] = [], options: RunOptions = {}) {
    const { code, stdout, stderr } = await this.run(["lint", "--format", "json", ...args], options);
    const report: JsonReport | undefined = stdout === "" ? undefined : JSON.parse(stdout);
    const found = report?.results.flatMap(({ path, diagnostics }) => diagnostics.map(({ rule }) => `${path} ${rule}`));
    return { code, stderr, report, found, paths: report?.results.map(({ path }) => path) };
  }
}

/** The contract of `--format json`. */
export interface JsonReport {
  version: number;
  results: {
    path: string;
    diagnostics: {
      rule: string;
      severity: "error" | "warning" | "info";
      message: string;
      range: { start: Place; end: Place };
      fixable: boolean;
    }[];
  }[];
  summary: { files: number; errors: number; warnings: number };
}

interface Place {
  line: number;
  character: number;
}

/** Gives each test of a suite a new folder, removed after it. @returns the folder of the test that runs */
export function newFolders(suite: Suite): () => Folder {
  let folder: Folder | undefined;
  suite.beforeEach(() => {
    folder = new Folder();
  });
  suite.afterEach(() => {
    if (folder) rmSync(folder.path, { recursive: true, force: true });
  });
  return () => {
    if (!folder) throw new Error("No test runs.");
    return folder;
  };
}
