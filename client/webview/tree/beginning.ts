import { element } from "../common/element";

const EXAMPLE = `id: cpc
abbreviation: CPC
name: Certified Professional Coder
issuer: AAPC
category: core
`;

/** How to begin, where there is nothing to draw yet. @param begin undefined where nothing can be begun */
export function beginning(folder: boolean, begin: (() => void) | undefined): HTMLElement {
  const button = element("button", { type: "button", class: "primary" }, folder ? "New Credential…" : "Open Folder…");
  button.addEventListener("click", () => begin?.());
  return element(
    "section",
    { class: "beginning" },
    element("h2", {}, folder ? "No credentials yet" : "No folder is open"),
    element(
      "p",
      {},
      folder
        ? "The tree shows the credentials of a curriculum and what leads to what. Each is a file of its own, such as cpc.credential.yaml:"
        : "The tree shows the credentials of a curriculum, which is a folder of YAML files. Open one, or an empty folder to begin.",
    ),
    ...(folder ? [element("pre", {}, EXAMPLE)] : []),
    ...(folder
      ? [
          element(
            "p",
            {},
            "With requires, apprenticeOf, alternativeTo and renamedTo one refers to others by their ids; the tree follows as you type.",
          ),
        ]
      : []),
    ...(begin ? [button] : []),
  );
}
