/** A line of the view, as the server sends it. */
export type { OutlineEntry } from "../../server/language/curriculum-outline";
