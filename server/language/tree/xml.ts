/** Text as XML has it, in an element or an attribute; what XML cannot hold is left out. */
export function escapeXml(text: string): string {
  return (
    text
      // https://www.w3.org/TR/xml/#charsets
      .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, "")
      .replaceAll("&", "&amp;")
      .replaceAll("<", "&lt;")
      .replaceAll(">", "&gt;")
      .replaceAll('"', "&quot;")
      .replaceAll("'", "&#39;")
  );
}
