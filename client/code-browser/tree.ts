import {
  EventEmitter,
  MarkdownString,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
} from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";
import { SHOW_CODE } from "./show-code";

/** A line of the browser, as the server sends it. */
export interface BrowsedCode {
  reference: string;
  label: string;
  title: string;
  status: "system" | "group" | "category" | "billable" | "modifier" | "retired";
  hasChildren: boolean;
}

const ICONS: Record<BrowsedCode["status"], string> = {
  system: "library",
  group: "folder-library",
  category: "folder",
  billable: "symbol-constant",
  modifier: "symbol-operator",
  retired: "circle-slash",
};

/** Systems, chapters, categories and codes; each level is asked for when it is opened. */
export class CodeTree implements TreeDataProvider<BrowsedCode> {
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

  async getChildren(above?: BrowsedCode): Promise<BrowsedCode[]> {
    // VS Code may ask while the server is still starting.
    await this.#client.start();
    if (!above) return this.#client.sendRequest<BrowsedCode[]>("chartkey/codes/children", {});
    const what = above.status === "system" ? { system: above.reference } : { reference: above.reference };
    return this.#client.sendRequest<BrowsedCode[]>("chartkey/codes/children", what);
  }

  getTreeItem(code: BrowsedCode): TreeItem {
    const state = code.hasChildren ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.None;
    const item = new TreeItem(code.label, state);
    item.id = code.reference;
    item.description = code.title;
    item.tooltip = new MarkdownString().appendText(`${code.label}  ${code.title}`);
    item.iconPath = new ThemeIcon(ICONS[code.status]);
    item.contextValue = code.status;
    item.accessibilityInformation = { label: `${code.label}, ${code.title}, ${code.status}` };
    if (code.status !== "system" && code.status !== "group") {
      item.command = { command: SHOW_CODE, title: "Show Code", arguments: [code.reference] };
    }
    return item;
  }
}
