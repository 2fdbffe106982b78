import { type Disposable, type ExtensionContext, Uri, type ViewColumn, type WebviewPanel, window } from "vscode";
import type { PreviewId, Previews } from "../webview/protocol";
import { previewPage } from "./page";

/** What sets one preview apart from another. */
export interface PreviewOptions {
  title: string;
  /** The name of its icon in client/media, without `-light.svg` and `-dark.svg`. */
  icon: string;
  /** Whether its page may show pictures that it draws itself. */
  ownPictures?: boolean;
}

/** The type of a preview's panels, by which VS Code knows them after a restart; also in package.json's activation events. */
export function viewTypeOf(id: PreviewId): string {
  return `chartkey.${id}`;
}

/** A preview in an editor tab. Its page is dropped whenever it is hidden and says `ready` whenever it is back. */
export class PreviewPanel<Id extends PreviewId> {
  readonly panel: WebviewPanel;

  /**
   * Fills a panel with a preview's page.
   * @param panel a new one, or one that VS Code has restored
   * @param hear what its page says: to be checked, since a page is outside
   */
  constructor(
    context: ExtensionContext,
    id: Id,
    panel: WebviewPanel,
    options: PreviewOptions,
    hear: (message: unknown) => void,
  ) {
    this.panel = panel;
    const { webview } = panel;
    const dist = Uri.joinPath(context.extensionUri, "dist");
    const media = Uri.joinPath(context.extensionUri, "client/media");
    panel.title = options.title;
    panel.iconPath = {
      light: Uri.joinPath(media, `${options.icon}-light.svg`),
      dark: Uri.joinPath(media, `${options.icon}-dark.svg`),
    };
    webview.options = { enableScripts: true, enableForms: false, localResourceRoots: [dist] };
    const listening = webview.onDidReceiveMessage(hear);
    panel.onDidDispose(() => listening.dispose());
    webview.html = previewPage({
      id,
      title: options.title,
      script: webview.asWebviewUri(Uri.joinPath(dist, `webview-${id}.js`)).toString(),
      style: webview.asWebviewUri(Uri.joinPath(dist, `webview-${id}.css`)).toString(),
      source: webview.cspSource,
      ownPictures: options.ownPictures ?? false,
    });
  }

  /** Tells the page something; what is said to a hidden page is lost, and `ready` asks for it again. */
  post(message: Previews[Id]["toPage"]): void {
    void this.panel.webview.postMessage(message);
  }
}

/** Opens a new panel for a preview. */
export function newPanel(id: PreviewId, title: string, column: ViewColumn, preserveFocus = false): WebviewPanel {
  return window.createWebviewPanel(viewTypeOf(id), title, { viewColumn: column, preserveFocus });
}

/**
 * Lets a preview come back when VS Code restarts.
 * @param restore gets the panel and what its page has kept: anything may have become of that
 */
export function restorePanels(id: PreviewId, restore: (panel: WebviewPanel, kept: unknown) => void): Disposable {
  return window.registerWebviewPanelSerializer(viewTypeOf(id), {
    async deserializeWebviewPanel(panel, kept: unknown) {
      restore(panel, kept);
    },
  });
}
