import { ImportError } from "./import-error";

/**
 * Decodes a publisher's text file: UTF-8, and where it is none, cp1252, in which older releases are saved.
 * @param bytes of the whole file
 * @param file its name, for errors
 * @returns the text, without a byte order mark
 * @throws {ImportError} for what is no such text: UTF-16, a web page, an archive, a spreadsheet, a PDF
 */
export function decodeText(bytes: Uint8Array, file: string): string {
  const problem = whyNotText(bytes);
  if (problem) throw new ImportError(file, 1, problem);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return decodeCp1252(bytes);
  }
}

/** What cp1252 has in place of Latin-1's control characters 80 to 9F; a dot where it has nothing. */
const CP1252 = "€.‚ƒ„…†‡ˆ‰Š‹Œ.Ž..‘’“”•–—˜™š›œ.žŸ";

/**
 * Decodes cp1252; never throws. Some releases of Node decode Latin-1 when they are asked for it, and what they leave
 * is put right here.
 */
export function decodeCp1252(bytes: Uint8Array): string {
  return new TextDecoder("windows-1252").decode(bytes).replace(/[\x80-\x9f]/g, (control) => {
    const character = CP1252.charAt(control.charCodeAt(0) - 0x80);
    return character === "." ? control : character;
  });
}

/** Enough of a file to see what it is. */
const HEAD = 4096;

function whyNotText(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, HEAD));
  if (/^(?:\xff\xfe|\xfe\xff)/.test(head) || /^(?:[\t\n\r -~]\0|\0[\t\n\r -~]){2}/.test(head)) {
    return "this file is saved as UTF-16; save it again as UTF-8, or take it unchanged from its publisher";
  }
  if (/^PK(?:\x03\x04|\x05\x06)/.test(head)) {
    return /xl\/|\[Content_Types\]/.test(head)
      ? "this is a spreadsheet, not text; give the text file that comes with it"
      : "this is a zip archive under another name; unpack it, and give the files in it";
  }
  if (/^(?:\xef\xbb\xbf)?\s*<(?:!doctype\s+html|html|head|body)\b/i.test(head)) {
    return "this is a web page, often one that asks to accept a licence; accept it in a browser and save the file itself";
  }
  if (head.startsWith("%PDF-")) return "this is a PDF to be read by people; give the publisher's data file";
  if (bytes.includes(0)) return "this is no text file; it may be damaged, or another file than its name says";
  return undefined;
}
