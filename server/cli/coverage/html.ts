import { createHash } from "node:crypto";
import { type Coverage, coveredShare } from "../../curriculum/coverage";

const STYLE = `
:root { color-scheme: light dark; }
body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
h2 { margin: 2.5rem 0 0.5rem; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: start; padding: 0.25rem 0.75rem 0.25rem 0; border-bottom: 1px solid #8885; font-weight: normal; }
thead th { font-weight: 600; }
td.count { text-align: end; font-variant-numeric: tabular-nums; }
svg { display: block; width: 12rem; height: 0.8rem; }
rect.frame { fill: none; stroke: currentColor; stroke-width: 1; opacity: 0.6; }
rect.covered { fill: #2a7de1; }
.open { font-style: italic; }
@media (max-width: 45rem) {
  body { font-size: 14px; }
  svg { width: 3.5rem; }
  th, td { padding-inline-end: 0.4rem; overflow-wrap: break-word; }
}
@media (forced-colors: active) { rect.covered { fill: Highlight; } }
`;

/** Coverage as one page to publish: no script, nothing from a network. */
export function html(report: readonly Coverage[]): string {
  const hash = createHash("sha256").update(STYLE).digest("base64");
  const policy = `default-src 'none'; style-src 'sha256-${hash}'`;
  const body = report.map(one).join("\n") || "<p>No credential here has an exam with sections.</p>";
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Exam coverage</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>Exam coverage</h1>
${body}
</main>
</body>
</html>
`;
}

function one(coverage: Coverage): string {
  const { credential, sections, elsewhere } = coverage;
  const most = Math.max(...sections.map(({ section }) => section.questions ?? 1));
  const rows = sections.map(({ section, exercises }) => {
    const width = Math.round(((section.questions ?? 1) / most) * 190) + 1;
    const names = exercises.map(({ label, id }) => escapeHtml(label ?? id?.text ?? "")).join(", ");
    return `<tr><th scope="row">${escapeHtml(section.text)}</th><td class="count">${section.questions ?? ""}</td><td><svg aria-hidden="true" viewBox="0 0 192 12" preserveAspectRatio="none"><rect class="frame" x="0.5" y="0.5" width="${width}" height="11"/>${
      exercises.length > 0 ? `<rect class="covered" x="0.5" y="0.5" width="${width}" height="11"/>` : ""
    }</svg></td><td class="count">${exercises.length}</td><td>${names || '<span class="open">no exercise yet</span>'}</td></tr>`;
  });
  const title = [credential.fields.get("abbreviation"), credential.fields.get("name")].filter(Boolean).join(", ");
  const share = Math.round(coveredShare(coverage) * 100);
  return `<section>
<h2>${escapeHtml(title)}</h2>
<p>${share} % of the exam has exercises.${elsewhere.length > 0 ? ` ${elsewhere.length} more exercises name none of its sections.` : ""}</p>
<table>
<thead><tr><th scope="col">Section</th><th scope="col">Questions</th><th scope="col">Share of the exam</th><th scope="col">Exercises</th><th scope="col">Which</th></tr></thead>
<tbody>
${rows.join("\n")}
</tbody>
</table>
</section>`;
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
