import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { manyCredentials } from "../test/support/credentials";

const root = resolve(__dirname, "../..");
const PLAYWRIGHT = join(root, ".vscode-host/node_modules/playwright-core/index.js");

/** As much of playwright-core as it takes. */
interface Browser {
  newPage(): Promise<{
    goto(address: string): Promise<unknown>;
    waitForSelector(selector: string): Promise<unknown>;
    evaluate<T>(expression: string): Promise<T>;
    close(): Promise<void>;
  }>;
  close(): Promise<void>;
}

/** What is measured of the drawn tree, in milliseconds. */
export interface TreeFigure {
  what: string;
  measured: number;
  limit: number;
}

/**
 * How long a browser takes for the credential tree of 500 credentials, from the text of a published page to the first
 * picture on the screen, and from a changed filter to the next.
 * @returns why nothing could be measured, where no browser is at hand
 */
export async function treeFigures(): Promise<TreeFigure[] | string> {
  const host: { findChromium(): string | undefined } = await import(
    pathToFileURL(join(root, "scripts/vscode-host.mjs")).href
  );
  const executablePath = host.findChromium();
  if (!executablePath) return "no Chromium on PATH (install it, or set CHROMIUM_PATH)";
  if (!existsSync(PLAYWRIGHT)) return "no browser driver yet (node scripts/vscode-host.mjs fetches it)";
  const folder = mkdtempSync(join(tmpdir(), "chartkey-bench-"));
  const { default: playwright }: { default: { chromium: { launch(options: object): Promise<Browser> } } } =
    await import(pathToFileURL(PLAYWRIGHT).href);
  const browser = await playwright.chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
  try {
    writeFileSync(join(folder, "many.credential.yaml"), manyCredentials(500));
    const args = [join(root, "dist/cli.js"), "tree", folder, "--output", join(folder, "tree.html")];
    const { status, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
    if (status !== 0) throw new Error(`chartkey tree ended with ${status}: ${stderr}`);
    const first: number[] = [];
    const again: number[] = [];
    for (let run = 0; run < 5; run++) {
      const page = await browser.newPage();
      await page.goto(pathToFileURL(join(folder, "tree.html")).href);
      await page.waitForSelector(".node");
      first.push(await page.evaluate<number>(FIRST));
      again.push(await page.evaluate<number>(AGAIN));
      await page.close();
    }
    return [
      { what: "500 credentials: page to picture, in Chromium (ms)", measured: median(first), limit: 500 },
      { what: "500 credentials: filter to picture, in Chromium (ms)", measured: median(again), limit: 500 },
    ];
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true });
  }
}

/** From the last byte of the page to the first paint, which everything is drawn before. */
const FIRST = `new Promise((done) => {
  const measure = () => {
    const paint = performance.getEntriesByName("first-contentful-paint")[0];
    if (paint) done(paint.startTime - performance.getEntriesByType("navigation")[0].responseEnd);
    else setTimeout(measure, 20);
  };
  measure();
})`;

/** From one issuer's credentials back to all. */
const AGAIN = `new Promise((done) => {
  const issuer = document.querySelector('select[aria-label="Issuer"]');
  const choose = (value) => {
    issuer.value = value;
    issuer.dispatchEvent(new Event("change"));
  };
  choose(issuer.options[1].value);
  requestAnimationFrame(() => requestAnimationFrame(() => {
    const start = performance.now();
    choose("");
    requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)));
  }));
})`;

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
