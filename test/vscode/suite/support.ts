import {
  commands,
  type Diagnostic,
  languages,
  Position,
  TabInputWebview,
  type TextDocument,
  type TextEditor,
  Uri,
  window,
  workspace,
} from "vscode";

/** The folder that the suite may change. */
export function root(): Uri {
  const folder = workspace.workspaceFolders?.[0];
  if (!folder) throw new Error("The suite needs a folder.");
  return folder.uri;
}

/** Waits until a question has an answer. @throws when it has none after some seconds */
export async function until<T>(what: string, ask: () => T | undefined | Promise<T | undefined>): Promise<T> {
  for (let attempt = 0; attempt < 80; attempt++) {
    const answer = await ask();
    if (answer) return answer;
    await new Promise((later) => setTimeout(later, 100));
  }
  throw new Error(`Waited in vain for ${what}`);
}

/** The findings of a document, as soon as there is one of a rule. */
export function findings(document: TextDocument, rule: string): Promise<Diagnostic[]> {
  return until(`a finding of ${rule}`, () => {
    const all = languages.getDiagnostics(document.uri);
    return all.some((finding) => ruleOf(finding) === rule) ? all : undefined;
  });
}

/** The rule of a finding. */
export function ruleOf({ code }: Diagnostic): string {
  return String(typeof code === "object" ? code.value : code);
}

/** Creates a file with a text and opens it, the cursor where the text has `|`. */
export async function open(name: string, marked: string): Promise<TextEditor> {
  const at = marked.indexOf("|");
  const text = at < 0 ? marked : marked.slice(0, at) + marked.slice(at + 1);
  const uri = Uri.joinPath(root(), name);
  await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  // A tab of its own: one in preview would be taken over by the next file.
  const editor = await window.showTextDocument(await workspace.openTextDocument(uri), { preview: false });
  const position = at < 0 ? new Position(0, 0) : editor.document.positionAt(at);
  const { Selection } = await import("vscode");
  editor.selection = new Selection(position, position);
  return editor;
}

/**
 * Opens a preview and waits for it. A hosted VS Code now and then never loads a webview, since the browser's service
 * worker is not ready for it: then the preview is closed and opened again, as a person would.
 */
export async function openPreview(command: string, shown: () => Promise<unknown>): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    await commands.executeCommand(command);
    try {
      await shown();
      return;
    } catch (error) {
      if (attempt === 3) throw error;
      const previews = window.tabGroups.all
        .flatMap(({ tabs }) => tabs)
        .filter(({ input }) => input instanceof TabInputWebview);
      await window.tabGroups.close(previews);
    }
  }
}

/** Deletes a file as the explorer does. */
export async function remove(...uris: Uri[]): Promise<void> {
  const { WorkspaceEdit } = await import("vscode");
  const edit = new WorkspaceEdit();
  for (const uri of uris) edit.deleteFile(uri);
  await workspace.applyEdit(edit);
}

/**
 * Asks the runner for something a person does: `screenshot`, `type`, `press`, or `media`, a preference of the system
 * such as `reducedMotion=reduce`. Does nothing where no runner listens.
 */
export async function person(action: "screenshot" | "type" | "press" | "media", value: string): Promise<void> {
  if (process.env.CHARTKEY_CONTROL)
    await fetch(`${process.env.CHARTKEY_CONTROL}/${action}?value=${encodeURIComponent(value)}`);
}

/** What the runner does inside the page of a preview. */
export interface InPreview {
  /** The value of an expression, as JSON has it; the page's own security policy does not bind it. */
  evaluate<T>(expression: string): Promise<T>;
  /** Clicks what a CSS selector finds, as a person does: it must be seen and not covered. */
  click(selector: string): Promise<void>;
  /** Points at it. */
  hover(selector: string): Promise<void>;
  /** What axe-core finds wrong in the page. */
  violations(): Promise<string[]>;
}

/** What a reader of a published page meets. */
export interface Published {
  problems: string[];
  requests: string[];
  violations: string[];
  /** The card of a credential that is clicked. */
  card: string;
  /** The name of the picture that it exports. */
  saved: string;
  credentials: number;
}

/** Opens a page that `chartkey tree` has written in a browser. */
export async function readPublished(path: string): Promise<Published> {
  return (await ask("published", "", path)) as Published;
}

/** Asks the runner. @throws when it cannot do it, or there is none */
async function ask(action: string, preview: string, body: string): Promise<unknown> {
  const response = await fetch(`${process.env.CHARTKEY_CONTROL}/${action}?preview=${preview}`, {
    method: "POST",
    body,
  });
  const answer = await response.text();
  if (!response.ok) throw new Error(`${action} ${preview}: ${answer}`);
  return answer === "" ? undefined : JSON.parse(answer);
}

/** Drives the page of a preview, waiting until it is there. @throws when an action fails, or no runner listens */
export function inPreview(id: string): InPreview {
  return {
    evaluate: async <T>(expression: string) => (await ask("evaluate", id, expression)) as T,
    click: async (selector) => void (await ask("click", id, selector)),
    hover: async (selector) => void (await ask("hover", id, selector)),
    violations: async () => (await ask("axe", id, "")) as string[],
  };
}
