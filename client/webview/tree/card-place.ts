import type { Area, Size } from "../../../server/language/tree/geometry";

/** Between a card and what it is about, and between a card and the edge, in CSS pixels. */
const GAP = 8;

/** Where a card goes, and how tall it may be at most; what is more is scrolled. */
export interface CardPlace {
  left: number;
  top: number;
  maxHeight: number;
}

/**
 * Finds a place for a card beside what it is about, never over it: below, above, right or left, the first that has
 * room; where none has, below or above in what room there is.
 * @param about what the card is about, and
 * @param card how large it would be, in
 * @param room the window, all in its coordinates
 */
export function placeCard(about: Area, card: Size, room: Size): CardPlace {
  const within = (value: number, length: number, whole: number) => Math.max(GAP, Math.min(value, whole - GAP - length));
  const left = within(about.x, card.width, room.width);
  const top = within(about.y, card.height, room.height);
  const [above, below] = [about.y - 2 * GAP, room.height - (about.y + about.height) - 2 * GAP];
  const [before, after] = [about.x - 2 * GAP, room.width - (about.x + about.width) - 2 * GAP];
  const whole = room.height - 2 * GAP;
  if (card.height <= below) return { left, top: about.y + about.height + GAP, maxHeight: below };
  if (card.height <= above) return { left, top: about.y - GAP - card.height, maxHeight: above };
  if (card.height <= whole && card.width <= after) return { left: about.x + about.width + GAP, top, maxHeight: whole };
  if (card.height <= whole && card.width <= before) return { left: about.x - GAP - card.width, top, maxHeight: whole };
  if (below >= above) return { left, top: about.y + about.height + GAP, maxHeight: Math.max(below, 0) };
  return { left, top: GAP, maxHeight: Math.max(above, 0) };
}
