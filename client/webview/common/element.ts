/** Attributes of an element; false and undefined leave one out. */
type Attributes = Record<string, string | number | boolean | undefined>;

/** Makes an element. @param children elements, or text that stays text */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value !== false && value !== undefined) made.setAttribute(attribute, value === true ? "" : String(value));
  }
  made.append(...children);
  return made;
}
