import { dropModifier, type Misuse } from "./misuse";

/** A modifier that stands twice on one line. */
export const twice: Misuse = ({ line: { modifiers } }, answer) =>
  modifiers.flatMap((slot, index) => {
    const before = modifiers.slice(0, index).find(({ text }) => text === slot.text);
    if (!before) return [];
    return [
      {
        message: `Modifier ${slot.text} stands twice on this line: once says it. Drop the second.`,
        span: slot.span,
        nearby: [{ span: before.span, message: "It stands here first." }],
        fixes: () => dropModifier(answer, slot, true),
      },
    ];
  });
