import { equal, match, notEqual, ok } from "node:assert/strict";
import { previewPage } from "../../client/preview/page";

const parts = {
  id: "tree",
  title: `A <b> & "c"`,
  script: "https://w/x.js",
  style: "https://w/x.css",
  source: "https://w",
};
const policyOf = (html: string) => /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? "";

describe("the page of a preview", () => {
  it("lets in its own script and style sheet, and nothing else", () => {
    const html = previewPage(parts);
    const nonce = /script-src 'nonce-([\w-]{32,})'/.exec(policyOf(html))?.[1];
    ok(nonce);
    equal(
      policyOf(html),
      `default-src 'none'; script-src 'nonce-${nonce}'; style-src https://w; base-uri 'none'; form-action 'none'`,
    );
    ok(html.includes(`<script nonce="${nonce}" src="https://w/x.js"></script>`));
    equal(html.match(/<script/g)?.length, 1);
    equal(html.match(/<style|\s(?:style|on\w+)=/g), null);
  });

  it("has another nonce each time", () => notEqual(policyOf(previewPage(parts)), policyOf(previewPage(parts))));

  it("takes its title for text", () => match(previewPage(parts), /<title>A &lt;b> &amp; &quot;c&quot;<\/title>/));

  it("shows pictures of its own where it is allowed to", () => {
    match(policyOf(previewPage({ ...parts, ownPictures: true })), /img-src blob:;/);
  });
});
