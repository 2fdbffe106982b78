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
    ...(folder ? inFolder() : withoutFolder()),
    ...(begin ? [button] : []),
  );
}

function inFolder(): HTMLElement[] {
  return [
    element(
      "p",
      {},
      "The tree shows the credentials of a curriculum and what leads to what. Each is a file of its own, such as ",
      element("code", {}, "cpc.credential.yaml"),
      ":",
    ),
    element("pre", {}, EXAMPLE),
    element(
      "p",
      {},
      "With ",
      ...["requires", "apprenticeOf", "alternativeTo", "renamedTo"].flatMap((name) => [
        element("code", {}, name),
        name === "renamedTo" ? "" : name === "alternativeTo" ? " and " : ", ",
      ]),
      " one refers to others by their ids. The tree follows as you type.",
    ),
  ];
}

function withoutFolder(): HTMLElement[] {
  return [
    element(
      "p",
      {},
      "The tree shows the credentials of a curriculum, which is a folder of YAML files. Open one, or an empty folder to begin.",
    ),
  ];
}
