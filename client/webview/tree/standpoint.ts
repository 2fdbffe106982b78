import type { Area, Point, Size } from "../../../server/language/tree/geometry";
import { fitted, opening, revealed, type View } from "./viewport";

/** What a standpoint is taken of: the picture and the window on it. */
export interface Sight {
  picture: Size;
  window: Size;
  /** The part that the active editor is about. */
  around: Area | undefined;
}

/**
 * From where the picture is seen: not yet, as it opens, as a whole because a person asked for that, or as one left it. A
 * picture that grows, and a window that changes, move it only where nobody has.
 */
export class Standpoint {
  #way: "fresh" | "opened" | "whole" | "left";
  #view: View;

  /** @param left where a person left the picture */
  constructor(left: View | undefined) {
    this.#way = left ? "left" : "fresh";
    this.#view = left ?? { x: 0, y: 0, scale: 1 };
  }

  get view(): View {
    return this.#view;
  }

  /** The picture is drawn anew. @param moved how far in it what is being edited has moved; undefined where it is new */
  draw(sight: Sight, moved: Point | undefined): void {
    const whole = fitted(sight.picture, sight.window);
    const open = opening(sight.picture, sight.window, sight.around);
    // What is seen as a whole stays so.
    if (this.#way === "whole" || (this.#way === "opened" && open.scale === whole.scale)) this.#view = whole;
    else if (this.#way === "fresh") this.#view = open;
    else if (moved) {
      const { x, y, scale } = this.#view;
      this.#view = { x: x - moved.x * scale, y: y - moved.y * scale, scale };
    } else if (this.#way === "opened") this.#view = open;
    if (this.#way === "fresh" && sight.picture.width > 0) this.#way = "opened";
  }

  /** The window has another size. */
  resize({ picture, window, around }: Sight): void {
    if (this.#way === "whole") this.#view = fitted(picture, window);
    else if (this.#way !== "left") this.#view = opening(picture, window, around);
  }

  /** The editor is about another part: it comes into sight, unless a person looks at something else. */
  follow({ window, around }: Sight): void {
    if (around && (this.#way === "opened" || this.#way === "fresh")) this.#view = revealed(this.#view, around, window);
  }

  /** A person asks for all of it. */
  fit({ picture, window }: Sight): void {
    this.#way = "whole";
    this.#view = fitted(picture, window);
  }

  /** Another picture takes this one's place: what stood somewhere in the old one says nothing of the new one. */
  forget(): void {
    this.#way = "fresh";
  }

  /** A person moves or zooms it. */
  leave(view: View): void {
    this.#way = "left";
    this.#view = view;
  }
}
