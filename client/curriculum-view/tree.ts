import {
  EventEmitter,
  languages,
  Range,
  ThemeColor,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  Uri,
} from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";

/** A line of the view, as the server sends it. */
export interface OutlineEntry {
  kind: "issuer" | "credential" | "exercise" | "unassigned" | "unknown";
  id: string;
  label: string;
  title: string;
  uri?: string;
  range?: { start: { line: number; character: number }; end: { line: number; character: number } };
  children: OutlineEntry[];
}

const ICONS: Record<OutlineEntry["kind"], ThemeIcon> = {
  issuer: new ThemeIcon("organization"),
  credential: new ThemeIcon("mortar-board"),
  exercise: new ThemeIcon("note"),
  unassigned: new ThemeIcon("question"),
  unknown: new ThemeIcon("error", new ThemeColor("list.errorForeground")),
};

/** Issuers, their credentials, and the exercises that prepare for each. */
export class CurriculumTree implements TreeDataProvider<OutlineEntry> {
  readonly #client: LanguageClient;
  readonly #changed = new EventEmitter<void>();
  readonly onDidChangeTreeData = this.#changed.event;

  constructor(client: LanguageClient) {
    this.#client = client;
  }

  /** Asks for everything anew. */
  refresh(): void {
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
    const found = entry.uri ? languages.getDiagnostics(Uri.parse(entry.uri)).length : 0;
    const findings = found === 0 ? "" : found === 1 ? "1 finding" : `${found} findings`;
    item.description = [entry.title, findings].filter(Boolean).join(" · ");
    item.iconPath = ICONS[entry.kind];
    item.contextValue = entry.kind;
    item.accessibilityInformation = { label: [entry.label, entry.title, findings].filter(Boolean).join(", ") };
    if (entry.uri) {
      item.tooltip = [entry.label, entry.title, findings].filter(Boolean).join("\n");
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
