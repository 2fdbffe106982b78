/** Names and messages quote what files hold: nothing in them may steer the terminal, or be half a character. */
export function plain(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\ud800-\udfff]/gu, "\uFFFD");
}
