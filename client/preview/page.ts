import { randomBytes } from "node:crypto";

/** What a preview's page is made of. */
export interface PageParts {
  /** The name of the preview; the page's `body` has it in `data-preview`. */
  id: string;
  title: string;
  /** The addresses of its script and style sheet, as the webview has them. */
  script: string;
  style: string;
  /** The webview's own origin for the security policy: `webview.cspSource`. */
  source: string;
  /** Whether the page may show pictures that it draws itself; none come from elsewhere. */
  ownPictures?: boolean;
}

/**
 * The HTML of a preview: nothing but its script and style sheet, under a policy that lets nothing else in. Text of a
 * workspace never stands in it; the page gets that as messages.
 */
export function previewPage({ id, title, script, style, source, ownPictures }: PageParts): string {
  const nonce = randomBytes(24).toString("base64url");
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src ${source}`,
    ...(ownPictures ? ["img-src blob:"] : []),
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<link rel="stylesheet" href="${escapeHtml(style)}">
</head>
<body data-preview="${escapeHtml(id)}">
<script nonce="${nonce}" src="${escapeHtml(script)}"></script>
</body>
</html>
`;
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
