import { type Connection, RequestType } from "vscode-languageserver";
import type { CodeLibrary } from "../../codesets/library";
import type { Code } from "../../codesets/pack/code";
import { codeSystems } from "../../codesets/registry";
import { codeCard } from "../../language/code-card";

/** A line of the code browser. */
export interface BrowsedCode {
  /** As it stands in a document; for a system its id. */
  reference: string;
  label: string;
  title: string;
  status: "system" | "group" | "category" | "billable" | "modifier" | "retired";
  hasChildren: boolean;
}

const childrenRequest = new RequestType<{ system?: string; reference?: string }, BrowsedCode[], void>(
  "chartkey/codes/children",
);
const searchRequest = new RequestType<{ query: string; limit?: number }, BrowsedCode[], void>("chartkey/codes/search");
const cardRequest = new RequestType<{ reference: string; command?: string }, string | null, void>(
  "chartkey/codes/card",
);

/** Answers the code browser: systems, what stands below a code, searches, cards. */
export function browseCodes(connection: Connection, codes: CodeLibrary): void {
  connection.onRequest(childrenRequest, ({ system, reference }) => childrenOf(codes, system, reference));
  connection.onRequest(searchRequest, ({ query, limit = 50 }) => searchAll(codes, query, limit));
  connection.onRequest(cardRequest, ({ reference, command }) => {
    const code = codes.find(reference);
    if (!code) return null;
    const link = command
      ? (other: string) => `command:${command}?${encodeURIComponent(JSON.stringify([other]))}`
      : undefined;
    return codeCard(code, { link });
  });
}

const RANKS = { diagnosis: 0, procedure: 1, modifier: 2 } as const;

function childrenOf(codes: CodeLibrary, system?: string, reference?: string): BrowsedCode[] {
  if (reference !== undefined) return codes.find(reference)?.children.map(browsed) ?? [];
  if (system !== undefined) {
    const roots = codes.get(system)?.roots ?? [];
    // Volumes 1 and 2 before volume 3, codes before modifiers.
    return [...roots].sort((a, b) => RANKS[a.kind] - RANKS[b.kind]).map(browsed);
  }
  return codeSystems.flatMap(({ id, title }): BrowsedCode[] => {
    const set = codes.get(id);
    if (!set) return [];
    const note = set.coverage === "teaching" ? "the codes that courses use most" : set.release;
    return [{ reference: id, label: title, title: note, status: "system", hasChildren: true }];
  });
}

function searchAll(codes: CodeLibrary, query: string, limit: number): BrowsedCode[] {
  return codeSystems
    .flatMap(({ id }) => {
      const set = codes.get(id);
      return set ? set.search(query, { limit }).map(({ index, score }) => ({ code: set.at(index), score })) : [];
    })
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ code }) => browsed(code));
}

function browsed(code: Code): BrowsedCode {
  const group = code.level === "chapter" || code.level === "block";
  const status = code.statusOn();
  return {
    reference: code.reference,
    label: code.code,
    title: code.title,
    status: group
      ? "group"
      : status === "category"
        ? "category"
        : code.kind === "modifier"
          ? "modifier"
          : status === "billable"
            ? "billable"
            : "retired",
    hasChildren: code.children.length > 0,
  };
}
