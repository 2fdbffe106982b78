import type { CredentialTree } from "../../../server/language/tree/credential-tree";
import { pictureStyle } from "../../../server/language/tree/picture-style";
import { findHost } from "../common/host";
import { readKept } from "./kept";
import { TreePage } from "./page";
import { base64, download } from "./save";
import "../common/base.css";
import "./outline.css";
import "./card.css";
import "./beginning.css";
// Last: what shows how, depending on the room there is.
import "./tree.css";

const sheet = new CSSStyleSheet();
sheet.replaceSync(pictureStyle);
document.adoptedStyleSheets.push(sheet);

const host = findHost<"tree">();
if (host) {
  const page = new TreePage(readKept(host.kept()), {
    open: (place) => host.post({ type: "open", place }),
    choose: (curriculum) => host.post({ type: "choose", curriculum }),
    begin: () => host.post({ type: "begin" }),
    async save(format, content) {
      host.post({ type: "save", format, content: typeof content === "string" ? content : await base64(content) });
    },
    keep: (kept) => host.keep(kept),
  });
  host.listen((message) => {
    if (message.type === "tree") page.show(message.tree);
    else if (message.type === "active") page.activate(message.id);
    else page.reveal(message.id);
  });
  host.post({ type: "ready" });
} else {
  // A published page carries its tree: server/language/tree/exporters/html.ts.
  const data = document.querySelector("#tree")?.textContent;
  const page = new TreePage(readKept(undefined), {
    save: (format, content) => download(`credentials.${format === "mermaid" ? "mmd" : format}`, content),
    keep: () => {},
  });
  const tree: CredentialTree | null = data ? JSON.parse(data) : null;
  page.show(tree);
}
