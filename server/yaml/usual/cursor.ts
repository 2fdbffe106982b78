/** Thrown where a document is not of the usual form: the library reads it instead. Made once, since many are thrown. */
export const unusual = new Error("This document is not of the usual form.");

export const NEWLINE = 10;
export const RETURN = 13;
export const SPACE = 32;
export const HASH = 35;
export const COLON = 58;
export const DASH = 45;

/** A place in a text, and what every part of the reader asks of it. Lines end in LF or CRLF; there are no tabs. */
export class Cursor {
  readonly text: string;
  at = 0;

  constructor(text: string) {
    this.text = text;
  }

  /** The UTF-16 unit at the place, or further on; NaN behind the end. */
  code(ahead = 0): number {
    return this.text.charCodeAt(this.at + ahead);
  }

  skipSpaces(): void {
    while (this.text.charCodeAt(this.at) === SPACE) this.at++;
  }

  /** Whether the line ends here. */
  get atLineEnd(): boolean {
    return endsLine(this.text.charCodeAt(this.at));
  }

  /** To the beginning of the next line, or the end of the text. */
  skipLine(): void {
    const end = this.text.indexOf("\n", this.at);
    this.at = end < 0 ? this.text.length : end + 1;
  }

  /** Whether what stands at the place is followed by white space or nothing, which makes an indicator of it. */
  isIndicator(): boolean {
    const next = this.text.charCodeAt(this.at + 1);
    return next === SPACE || endsLine(next);
  }
}

/** Whether a UTF-16 unit ends a line, or stands behind the end of the text. */
export function endsLine(code: number): boolean {
  return code === NEWLINE || code === RETURN || Number.isNaN(code);
}

/** Characters that open something other than a plain scalar, or may not begin one. */
export function opensPlain(code: number): boolean {
  return code > SPACE && !NO_PLAIN.has(code);
}

const NO_PLAIN = new Set(Array.from("#&*!|>'\"%@`,[]{}:", (character) => character.charCodeAt(0)));
