import {
  DiagnosticSeverity,
  EventEmitter,
  Range,
  ThemeColor,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  Uri,
} from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";
import { Findings, sayCount } from "./findings";
import type { OutlineEntry } from "./outline-entry";

const ICONS: Record<OutlineEntry["kind"], string> = {
  issuer: "organization",
  credential: "mortar-board",
  exercise: "note",
  section: "circle-outline",
  unassigned: "question",
  unknown: "error",
};

const COLOURS: Partial<Record<DiagnosticSeverity, ThemeColor>> = {
  [DiagnosticSeverity.Error]: new ThemeColor("list.errorForeground"),
  [DiagnosticSeverity.Warning]: new ThemeColor("list.warningForeground"),
};

/** Issuers, their credentials, and the exercises that prepare for each. */
export class CurriculumTree implements TreeDataProvider<OutlineEntry> {
  readonly #client: LanguageClient;
  readonly #changed = new EventEmitter<void>();
  readonly onDidChangeTreeData = this.#changed.event;
  #findings: Findings | undefined;

  constructor(client: LanguageClient) {
    this.#client = client;
  }

  /** Asks for everything anew. */
  refresh(): void {
    this.#findings = undefined;
    this.#changed.fire();
  }

  async getChildren(above?: OutlineEntry): Promise<OutlineEntry[]> {
    if (above) return above.children;
    // VS Code may ask while the server is still starting.
    await this.#client.start();
    return this.#client.sendRequest<OutlineEntry[]>("chartkey/curriculum");
  }

  getTreeItem(entry: OutlineEntry): TreeItem {
    const { Collapsed, Expanded, None } = TreeItemCollapsibleState;
    const state = entry.children.length === 0 ? None : entry.kind === "issuer" ? Expanded : Collapsed;
    const item = new TreeItem(entry.label, state);
    this.#findings ??= new Findings();
    const { own, below, worst } = this.#findings.of(entry);
    const findings = sayCount(own + below);
    // Long titles are cut off at their end.
    const covered = entry.coveredPercent === undefined ? "" : `${entry.coveredPercent} % of the exam`;
    item.description = [findings, covered, entry.title].filter(Boolean).join(" · ");
    const level = entry.kind === "unknown" ? DiagnosticSeverity.Error : worst;
    item.iconPath = new ThemeIcon(ICONS[entry.kind], level === undefined ? undefined : COLOURS[level]);
    item.contextValue = entry.kind;
    item.accessibilityInformation = { label: [entry.label, entry.title, covered, findings].filter(Boolean).join(", ") };
    if (entry.uri) {
      const where = below === 0 ? findings : `${sayCount(own) || "no findings"} in itself, ${below} in its exercises`;
      const exam = covered && `${covered} has exercises; the other sections stand below.`;
      const lines = entry.kind === "section" ? [entry.label, entry.title] : [entry.label, entry.title, exam, where];
      item.tooltip = lines.filter(Boolean).join("\n");
      item.command = {
        command: "vscode.open",
        title: "Open",
        arguments: [Uri.parse(entry.uri), { selection: place(entry) }],
      };
    }
    return item;
  }
}

/** Where the id of an entry stands. */
export function place({ range }: OutlineEntry): Range {
  return range
    ? new Range(range.start.line, range.start.character, range.end.line, range.end.character)
    : new Range(0, 0, 0, 0);
}
