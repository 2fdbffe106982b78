import { decodeCp1252 } from "./decode-text";

/** A paragraph of a document in Rich Text Format. */
export interface RtfParagraph {
  /** Left indent in twips, a twentieth of a point. */
  indent: number;
  /** Indent of its first line, which tells main terms from those below them. */
  first: number;
  /** Without formatting; tabs are kept. */
  text: string;
}

/** Groups that hold no text of the document (Microsoft, Rich Text Format Specification 1.9.1, destinations). */
const HIDDEN = new Set([
  "fonttbl",
  "colortbl",
  "stylesheet",
  "info",
  "pict",
  "header",
  "headerf",
  "headerl",
  "headerr",
  "footer",
  "footerf",
  "footerl",
  "footerr",
  "footnote",
]);

/** Control words that stand for a character. */
const CHARACTERS: Record<string, string> = {
  tab: "\t",
  emdash: "—",
  endash: "–",
  lquote: "‘",
  rquote: "’",
  ldblquote: "“",
  rdblquote: "”",
  bullet: "•",
};

const TOKEN = /\\([a-z]+)(-?\d+)? ?|\\'([0-9a-f]{2})|\\([^a-z])|([{}])|[\r\n]+|([^\\{}\r\n]+)/giy;

interface Group {
  hidden: boolean;
  indent: number;
  first: number;
}

/**
 * Reads the paragraphs of a document; formatting is dropped. Broken markup loses its own characters, never the rest.
 * @param bytes in Windows code page 1252, as the publisher writes them
 */
export function readRtf(bytes: Uint8Array): RtfParagraph[] {
  const source = decodeCp1252(bytes);
  const paragraphs: RtfParagraph[] = [];
  const groups: Group[] = [];
  let group: Group = { hidden: false, indent: 0, first: 0 };
  let text = "";
  const end = () => {
    paragraphs.push({ indent: group.indent, first: group.indent + group.first, text });
    text = "";
  };
  TOKEN.lastIndex = 0;
  for (let at = 0; at < source.length; at = TOKEN.lastIndex) {
    const token = TOKEN.exec(source);
    if (!token) {
      // A lone backslash at the end, or one before a byte that begins no control.
      TOKEN.lastIndex = at + 1;
      continue;
    }
    const [, word, number, hex, symbol, brace, plain] = token;
    if (brace === "{") {
      groups.push(group);
      group = { ...group };
    } else if (brace === "}") {
      group = groups.pop() ?? group;
    } else if (word !== undefined) {
      if (word === "par" || word === "line" || word === "cell") {
        if (!group.hidden) end();
      } else if (word === "pard") group.indent = group.first = 0;
      else if (word === "li") group.indent = Number(number ?? 0);
      else if (word === "fi") group.first = Number(number ?? 0);
      else if (HIDDEN.has(word)) group.hidden = true;
      else if (word === "u" && !group.hidden) text += String.fromCharCode(Number(number ?? 63) & 0xffff);
      else if (!group.hidden) text += CHARACTERS[word] ?? "";
    } else if (group.hidden) continue;
    else if (hex !== undefined) text += decodeCp1252(Uint8Array.of(Number.parseInt(hex, 16)));
    else if (symbol !== undefined) {
      if (symbol === "*") group.hidden = true;
      else if (symbol === "~") text += " ";
      else if (symbol === "_") text += "-";
      else if ("\\{}".includes(symbol)) text += symbol;
    } else if (plain !== undefined) text += plain;
  }
  if (text !== "") end();
  return paragraphs;
}
