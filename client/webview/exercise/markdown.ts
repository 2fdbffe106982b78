import MarkdownIt, { type MarkdownIt as Markdown } from "markdown-it";

/**
 * Markdown as exercises have it. HTML is shown as text, links lead to the web or a mailbox only, and a picture is its
 * description: nothing is loaded from elsewhere.
 */
function makeMarkdown(breaks: boolean): Markdown {
  const markdown = new MarkdownIt({ html: false, linkify: false, breaks });
  // Every address is read, so that a picture of the curriculum is described too, and few are written.
  markdown.validateLink = () => true;
  markdown.renderer.rules.link_open = (tokens, index) => {
    const address = String(tokens[index]?.attrGet("href") ?? "");
    if (!/^(?:https?:\/\/|mailto:)/i.test(address)) return "<a>";
    return `<a href="${markdown.utils.escapeHtml(address)}">`;
  };
  markdown.renderer.rules.image = (tokens, index) => {
    const description = markdown.utils.escapeHtml(tokens[index]?.content || "no description");
    return `<span class="picture">Picture, not shown here: ${description}</span>`;
  };
  return markdown;
}

const prose = makeMarkdown(false);
const chart = makeMarkdown(true);
const numberedChart = makeMarkdown(true);

numberedChart.renderer.rules.line_mark = (tokens, index) =>
  `<span class="line-mark" data-line="${Number(tokens[index]?.meta?.line)}"></span>`;
numberedChart.core.ruler.push("line_marks", (state) => {
  for (const token of state.tokens) {
    if (token.type !== "inline" || !token.map || !token.children) continue;
    let line = token.map[0] + 1;
    const mark = () => {
      const made = new state.Token("line_mark", "", 0);
      made.meta = { line };
      return made;
    };
    token.children = [
      mark(),
      ...token.children.flatMap((child) => {
        if (child.type !== "softbreak" && child.type !== "hardbreak") return [child];
        line++;
        return [child, mark()];
      }),
    ];
  }
});

/** A rationale or other prose: lines that were wrapped flow together. @returns HTML */
export function proseHtml(text: string): string {
  return prose.render(text);
}

/**
 * A chart: its lines stay lines, as entries of a record are.
 * @param numbered whether each line begins with a mark that has its number, from 1, in `data-line`
 * @returns HTML
 */
export function chartHtml(text: string, numbered: boolean): string {
  return (numbered ? numberedChart : chart).render(text);
}
