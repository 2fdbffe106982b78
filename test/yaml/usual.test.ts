import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { isMap, isScalar, isSeq, parseDocument } from "yaml";
import { catalogue } from "../../bench/catalogue";
import { splitStream } from "../../server/yaml/split";
import { dataOf } from "../../server/yaml/usual/data";
import { readUsual } from "../../server/yaml/usual/read";

/** Everything the engine reads from a tree. */
function shape(node: unknown): unknown {
  if (isScalar(node)) return [node.type, node.value, node.source, node.range];
  if (isSeq(node)) return [node.flow ?? false, node.range, node.items.map(shape)];
  if (isMap(node))
    return [node.flow ?? false, node.range, node.items.map(({ key, value }) => [shape(key), shape(value)])];
  return node;
}

const byLibrary = (text: string) =>
  parseDocument(text, { merge: true, prettyErrors: false, strict: false, logLevel: "silent" });

/** Whether a text is read the quick way; what comes out must be what the library makes of it. */
function check(text: string): boolean {
  const quick = readUsual(text);
  if (!quick) return false;
  const full = byLibrary(text);
  assert.deepEqual(full.errors, [], text);
  assert.deepEqual(shape(quick.contents), shape(full.contents), text);
  const data: unknown = full.toJS();
  assert.deepEqual(dataOf(quick.contents), data, text);
  assert.deepEqual(quick.toJS(), data, text);
  return true;
}

function documentsIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.ya?ml$/.test(name))
    .flatMap((name) => {
      const text = readFileSync(join(folder, name), "utf8");
      return splitStream(text).map(({ start, end }) => text.slice(start, end));
    });
}

const samples = [...documentsIn("samples"), ...documentsIn("test/corpus")];
const made = Array.from(catalogue({ files: 120, faults: 0.3 }), ({ text }) => text);

/** What authors and editors put into files, and what YAML makes much of. */
const TOKENS = [
  " ",
  "  ",
  "\n",
  "\n\n",
  "\r\n",
  "\t",
  "- ",
  "-",
  "  - ",
  ": ",
  ":",
  "? ",
  "# note\n",
  " # note",
  "#",
  "\n# note\n",
  "\n    # note\n",
  "'",
  '"',
  '"a\\n\\"b"',
  "'it''s'",
  "[",
  "]",
  "{",
  "}",
  "[a, b]",
  "{ a: 1, b: [x] }",
  ",",
  ", ",
  "|\n",
  "|-\n",
  ">\n",
  ">-\n",
  "|+\n",
  "|2\n",
  "&a ",
  "*a",
  "!t ",
  "<<: ",
  "---\n",
  "...\n",
  "%Y\n",
  "~",
  "null",
  "true",
  "No",
  "0x1F",
  "0o17",
  "1e3",
  ".5",
  "12.50",
  "-.inf",
  ".nan",
  "250.00",
  "2014-03-12",
  "__proto__: 1\n",
  "1: 2\n",
  "é😀",
  "\u2028",
  "@",
  "`",
  "a: b\n",
  "key:\n",
  "\n  more of it\n",
  "\n\n      more of it\n",
  "\ufeff",
  "\\",
];

describe("reading YAML of the usual form", () => {
  it("reads every sample, and the files of a catalogue, without the library", () => {
    const slow = [...samples, ...made].filter((text) => !check(text) && byLibrary(text).errors.length === 0);
    assert.ok(slow.length < samples.length / 20, slow.join("\n=====\n"));
  });

  it("makes of lines in Windows' form what the library makes of them", () => {
    for (const text of [...samples, ...made]) check(text.replaceAll("\n", "\r\n"));
  });

  it("makes of whatever it accepts what the library makes of it", () => {
    const place = fc.double({ min: 0, max: 1, noNaN: true });
    const change = fc.record({ at: place, drop: fc.nat(6), put: fc.constantFrom("", ...TOKENS) });
    fc.assert(
      fc.property(
        fc.constantFrom(...samples, ...made.slice(0, 30)),
        fc.array(change, { maxLength: 4 }),
        (text, changes) => {
          let changed = text;
          for (const { at, drop, put } of changes) {
            const from = Math.floor(at * changed.length);
            changed = changed.slice(0, from) + put + changed.slice(from + drop);
          }
          check(changed);
        },
      ),
      { numRuns: RUNS },
    );
  });

  it("makes of small texts of any form what the library makes of them", () => {
    const line = fc.tuple(
      fc.nat(4),
      fc.array(fc.constantFrom("a", "b: ", "c", ...TOKENS), { minLength: 1, maxLength: 4 }),
    );
    const text = fc
      .array(line, { minLength: 1, maxLength: 7 })
      .map((lines) => lines.map(([indent, tokens]) => `${" ".repeat(indent)}${tokens.join("")}`).join("\n"));
    fc.assert(
      fc.property(text, (lines) => {
        for (const whole of [lines, `a:\n${lines}`, `a:\n  - b: c\n${lines}`]) check(whole);
      }),
      { numRuns: RUNS },
    );
  });
});

/** More with CHARTKEY_RUNS, for those who change the reader. */
const RUNS = Number(process.env.CHARTKEY_RUNS ?? 2_000);
