import { equal, throws } from "node:assert/strict";
import { decodeText } from "../../../server/codesets/importers/decode-text";
import { ImportError } from "../../../server/codesets/importers/import-error";

describe("decoding a publisher's text", () => {
  it("reads UTF-8 without its mark, and cp1252 with its own dashes and quotation marks", () => {
    equal(decodeText(Buffer.from("\uFEFFMénière – “made up”"), "a.txt"), "Ménière – “made up”");
    equal(decodeText(Buffer.from([0x4d, 0xe9, 0x20, 0x96, 0x20, 0x93, 0x61, 0x94]), "a.txt"), "Mé – “a”");
    equal(decodeText(new Uint8Array(), "a.txt"), "");
  });

  const refused: [what: string, content: Uint8Array, problem: RegExp][] = [
    ["UTF-16 with its mark", Buffer.from("\uFEFF99001\tMade-up", "utf16le"), /UTF-16/],
    ["UTF-16 without its mark", Buffer.from("99001\tMade-up", "utf16le"), /UTF-16/],
    ["UTF-16, the other way round", Buffer.from("99001\tMade-up", "utf16le").swap16(), /UTF-16/],
    ["a web page", Buffer.from("\r\n<!DOCTYPE html><title>Licence</title>"), /web page.*accept it in a browser/],
    ["a zip archive", Buffer.from("PK\x03\x04\x14\0list.txt"), /zip archive/],
    ["a spreadsheet", Buffer.from("PK\x03\x04\x14\0[Content_Types].xml"), /spreadsheet/],
    ["a PDF", Buffer.from("%PDF-1.7\n"), /PDF/],
    ["an image", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]), /no text file/],
  ];
  for (const [what, content, problem] of refused) {
    it(`refuses ${what}`, () => {
      throws(
        () => decodeText(content, "a.txt"),
        (error) => error instanceof ImportError && error.line === 1 && problem.test(error.problem),
      );
    });
  }
});
