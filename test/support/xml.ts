import { equal, ok } from "node:assert/strict";

/** Checks that a text is well-formed XML of elements, attributes and text. @throws AssertionError when it is not */
export function wellFormed(text: string): void {
  const open: string[] = [];
  let rest = text.trim();
  let roots = 0;
  while (rest !== "") {
    const tag = /^<(\/?)([A-Za-z][\w:-]*)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>/.exec(rest);
    if (tag) {
      const [whole, close, name = "", attributes = "", empty] = tag;
      const names = [...attributes.matchAll(/([\w:-]+)="([^"]*)"/g)];
      equal(new Set(names.map(([, own]) => own)).size, names.length, `an attribute twice in ${whole}`);
      for (const [, , value = ""] of names) entities(value);
      if (close) equal(open.pop(), name);
      else {
        if (open.length === 0) roots++;
        if (!empty) open.push(name);
      }
      rest = rest.slice(whole.length);
      continue;
    }
    const [content = ""] = /^[^<]+/.exec(rest) ?? [];
    ok(content !== "", `no element: ${rest.slice(0, 80)}`);
    entities(content);
    rest = rest.slice(content.length);
  }
  equal(open.length, 0);
  equal(roots, 1);
}

function entities(text: string): void {
  ok(!/&(?!(?:amp|lt|gt|quot|#\d+);)/.test(text), text.slice(0, 80));
}
