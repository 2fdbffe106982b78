import type { Range } from "vscode-languageserver-textdocument";

/** Something with a place in a file. A catalogue has a great many of them, so its range is put together when asked for. */
export class Place {
  readonly text: string;
  /** Where it begins: line and character (UTF-16), from 0. */
  readonly line: number;
  readonly character: number;
  readonly endLine: number;
  readonly endCharacter: number;

  constructor(text: string, line: number, character: number, endLine: number, endCharacter: number) {
    this.text = text;
    this.line = line;
    this.character = character;
    this.endLine = endLine;
    this.endCharacter = endCharacter;
  }

  get range(): Range {
    return {
      start: { line: this.line, character: this.character },
      end: { line: this.endLine, character: this.endCharacter },
    };
  }
}
