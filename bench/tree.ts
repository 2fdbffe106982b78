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
  newPage(): Promise<Page>;
  close(): Promise<void>;
}
interface Page {
  goto(address: string): Promise<unknown>;
  waitForSelector(selector: string): Promise<unknown>;
  evaluate<T>(expression: string): Promise<T>;
  context(): { newCDPSession(page: Page): Promise<{ send(method: string, options?: object): Promise<unknown> }> };
  close(): Promise<void>;
}

/** What is measured of the drawn tree, in milliseconds. */
export interface TreeFigure {
  what: string;
  measured: number;
  limit: number;
}

/**
 * How long a browser is busy with the credential tree of 500 credentials, from the text of a published page to the
 * first picture on the screen, and from a changed filter to the next: the time of its main thread, so that other
 * programs do not count.
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
    // The shortest of several runs: what else the machine does only ever adds.
    for (let run = 0; run < 7; run++) {
      const page = await browser.newPage();
      const busy = await busyTime(page);
      await page.goto(pathToFileURL(join(folder, "tree.html")).href);
      await page.waitForSelector(".node");
      await page.evaluate(PAINTED);
      first.push(await busy());
      await page.evaluate(CHOOSE_FIRST);
      await page.evaluate(PAINTED);
      await busy();
      await page.evaluate(CHOOSE_ALL);
      await page.evaluate(PAINTED);
      again.push(await busy());
      await page.close();
    }
    return [
      {
        what: "500 credentials: page to picture, main thread of Chromium (ms)",
        measured: Math.min(...first),
        limit: 500,
      },
      {
        what: "500 credentials: filter to picture, main thread of Chromium (ms)",
        measured: Math.min(...again),
        limit: 500,
      },
    ];
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true });
  }
}

/** A function that tells how long the page's main thread has worked since it was asked last, in milliseconds. */
async function busyTime(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const total = async () => {
    const { metrics } = (await session.send("Performance.getMetrics")) as {
      metrics: { name: string; value: number }[];
    };
    return (metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0) * 1000;
  };
  let before = await total();
  return async () => {
    const now = await total();
    const since = now - before;
    before = now;
    return since;
  };
}

/** Waits until all is on the screen. */
const PAINTED = "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))))";

const choose = (value: string) =>
  `{ const issuer = document.querySelector('select[aria-label="Issuer"]'); issuer.value = ${value}; issuer.dispatchEvent(new Event("change")); }`;
const CHOOSE_FIRST = choose("issuer.options[1].value");
const CHOOSE_ALL = choose('""');
