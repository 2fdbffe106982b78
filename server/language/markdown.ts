/**
 * Writes an author's text so that Markdown shows it as it is: no formatting, no link, no HTML comes of it.
 * @returns one line
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(/[\\`*_{}[\]()#+\-.!|~>]/g, "\\$&")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;");
}
