import type { Picture } from "./picture";
import { pictureKey } from "./picture-keys";

/** What keys act on. */
interface KeyTargets {
  picture: Picture;
  search: HTMLInputElement;
  /** The credential that the keyboard is at. */
  current(): string | undefined;
  /** Goes to another. */
  become(id: string): void;
  open(id: string): void;
  hideCard(): void;
}

/** Listens for the keys of the picture, and for those that do the same everywhere: `/` or Ctrl+F searches, Escape closes the card. */
export function listenForKeys({ picture, search, current, become, open, hideCard }: KeyTargets): void {
  picture.window.addEventListener("keydown", (event) => {
    if (pictureKey(event, picture, current(), { current: become, open })) event.preventDefault();
  });
  document.addEventListener("keydown", (event) => {
    const field = event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement;
    const wanted = (event.key === "/" && !field) || (event.key === "f" && (event.ctrlKey || event.metaKey));
    if (event.key === "Escape") hideCard();
    if (!wanted) return;
    search.focus();
    search.select();
    event.preventDefault();
  });
}
