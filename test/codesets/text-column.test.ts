import { deepEqual, equal } from "node:assert/strict";
import { CodeSet } from "../../server/codesets/pack/code-set";
import { Container, encodeContainer } from "../../server/codesets/pack/container";
import { type PackFile, packInMemory } from "../../server/codesets/pack/pack-file";
import { blocksSection, startsOfBlocks, TextColumn } from "../../server/codesets/pack/text-column";
import { writePack } from "../../server/codesets/pack/write-pack";

const LINES = Array.from({ length: 1_000 }, (_, at) => (at % 7 === 0 ? "" : `Line ${at}, «${"é".repeat(at % 5)}»`));

function columnOf(lines: readonly string[], withBlocks = true): TextColumn {
  const text = new TextEncoder().encode(lines.join("\n"));
  const sections = new Map<string, Uint8Array>([["titles", text]]);
  if (withBlocks) sections.set(blocksSection("titles"), new Uint8Array(startsOfBlocks(text).buffer));
  return new TextColumn(new Container(packInMemory(encodeContainer({}, sections))), "titles", lines.length);
}

describe("a column of text in a pack", () => {
  it("has the line of each code, in whatever order they are asked for", () => {
    for (const lines of [LINES, LINES.slice(0, 64), LINES.slice(0, 65), ["one"], ["", ""], [""]]) {
      const column = columnOf(lines);
      const places = lines.map((_, at) => at);
      deepEqual(
        places.map((at) => column.at(at)),
        lines,
      );
      for (const at of places.reverse()) equal(column.at(at), lines[at]);
    }
  });

  it("is read from packs of earlier versions too, which do not say where to look", () => {
    const column = columnOf(LINES, false);
    deepEqual(
      LINES.map((_, at) => column.at(at)),
      LINES,
    );
  });

  it("is empty for codes that there are not, and where a pack has no such column", () => {
    equal(columnOf(LINES).at(1_000), "");
    equal(columnOf(LINES).at(100_000), "");
    equal(new TextColumn(new Container(packInMemory(encodeContainer({}, new Map()))), "titles", 5).at(0), "");
  });

  it("is read all the same where a damaged pack says nonsense of its blocks", () => {
    const text = new TextEncoder().encode(LINES.join("\n"));
    const many = Array.from({ length: 17 }, (_, at) => (at === 16 ? text.length + 1 : at * 10));
    const nonsense = [[9_999_999, 9_999_999], [500, 3], [0xffffffff, 5, 7], [], [...many].reverse(), many.map(() => 7)];
    for (const starts of nonsense) {
      const sections = new Map<string, Uint8Array>([
        ["titles", text],
        [blocksSection("titles"), new Uint8Array(Uint32Array.from(starts).buffer)],
      ]);
      const column = new TextColumn(new Container(packInMemory(encodeContainer({}, sections))), "titles", LINES.length);
      deepEqual(
        LINES.map((_, at) => column.at(at)),
        LINES,
      );
    }
  });
});

describe("a pack that lies on a disk", () => {
  const codes = Array.from({ length: 5_000 }, (_, at) => ({
    code: String(10_000 + at),
    kind: "diagnosis" as const,
    level: "code" as const,
    title: `A title of about the usual length, number ${at}`,
  }));
  const bytes = writePack({ system: "icd9cm", release: "", coverage: "full", origin: "this test", codes });

  it("is read where a code stands and nowhere else", () => {
    let read = 0;
    const whole = packInMemory(bytes);
    const file: PackFile = {
      length: whole.length,
      read: (start, end) => {
        const part = whole.read(start, end);
        read += part.length;
        return part;
      },
    };
    equal(new CodeSet(file).find("13000")?.title, "A title of about the usual length, number 3000");
    equal(read < bytes.length / 10, true, `${read} of ${bytes.length} bytes were read`);
  });
});
