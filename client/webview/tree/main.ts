import { drawParts } from "../../../server/language/tree/draw";
import { layOut } from "../../../server/language/tree/layout";
import { pictureStyle } from "../../../server/language/tree/picture-style";
import { findHost } from "../common/host";
import "../common/base.css";

const host = findHost<"tree">();
const sheet = new CSSStyleSheet();
sheet.replaceSync(pictureStyle);
document.adoptedStyleSheets.push(sheet);
const picture = document.createElementNS("http://www.w3.org/2000/svg", "svg");
picture.classList.add("credential-tree");
const main = document.createElement("main");
main.append(picture);
document.body.append(main);
host?.listen(({ tree }) => {
  if (!tree) return;
  const placed = layOut(tree.graph);
  picture.setAttribute("width", String(placed.width));
  picture.setAttribute("height", String(placed.height));
  picture.innerHTML = drawParts(tree.graph, placed);
});
host?.post({ type: "ready" });
