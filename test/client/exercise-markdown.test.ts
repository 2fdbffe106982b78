import { doesNotMatch, equal, match } from "node:assert/strict";
import fc from "fast-check";
import { chartHtml, proseHtml } from "../../client/webview/exercise/markdown";

describe("the Markdown of an exercise", () => {
  it("keeps the lines of a chart, and lets those of prose flow", () => {
    equal(chartHtml("14:10 Pain.\n14:20 Better.", false), "<p>14:10 Pain.<br>\n14:20 Better.</p>\n");
    equal(proseHtml("Comes\nfirst."), "<p>Comes\nfirst.</p>\n");
  });

  it("has lists, tables and emphasis", () =>
    match(
      chartHtml("**Labs**\n\n| test | value |\n| --- | --- |\n| A1c | 7.4 |\n\n- one\n", false),
      /<strong>Labs<\/strong>.*<td>A1c<\/td>.*<li>one<\/li>/s,
    ));

  it("marks each line of a chart with its number in the file, in paragraphs, lists and quotes", () => {
    const numbers = (text: string) =>
      [...chartHtml(text, true).matchAll(/data-line="(\d+)"><\/span>(\w+)/g)].map(
        ([, line, word]) => `${line} ${word}`,
      );
    equal(
      numbers("one\ntwo\n\nfour\n- five\n- six\n  seven\n\n> nine\n").join(", "),
      "1 one, 2 two, 4 four, 5 five, 6 six, 7 seven, 9 nine",
    );
  });

  it("shows HTML as text", () => {
    match(chartHtml("<script>alert(1)</script>", true), /&lt;script&gt;/);
    match(proseHtml('a <img src=x onerror="alert(1)"> b'), /&lt;img src=x/);
  });

  it("loads no picture: its description stands there", () => {
    const html = chartHtml("![An x-ray](https://example.com/x.png) and ![](y.png)", false);
    match(html, /Picture, not shown here: An x-ray<\/span> and .*no description/);
    doesNotMatch(html, /<img|example\.com|y\.png/);
  });

  it("links to the web and to mailboxes only", () => {
    match(proseHtml("[CMS](https://www.cms.gov)"), /<a href="https:\/\/www\.cms\.gov">/);
    for (const address of [
      "javascript:alert(1)",
      "command:chartkey.x",
      "file:///etc/passwd",
      "data:text/html,x",
      "vscode://x",
      "//x",
    ]) {
      doesNotMatch(proseHtml(`[x](${address}) <${address}>`), /href/, address);
    }
  });

  it("makes no element but its own of anything", () =>
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme" }),
        fc.constantFrom("", "[", "![", "<", "`", "|", "- ", "> "),
        (text, start) => {
          const html = chartHtml(start + text, true);
          doesNotMatch(
            html,
            /<(?!\/?(?:p|br|em|strong|s|code|pre|ul|ol|li|h[1-6]|hr|blockquote|table|thead|tbody|tr|t[hd]|span|a)[\s>])[^&]/,
          );
          doesNotMatch(html, /<[^>]* on\w+=/);
        },
      ),
    ));
});
