// The suite inside VS Code asks its runner for what a person does outside: keys, clicks, pictures.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { pathToFileURL } from "node:url";

/** How long a preview may take to appear, or a place in it to be ready for a click, in milliseconds. */
const PATIENCE = 20_000;

/**
 * Listens for what the suite asks.
 * @param pictures the folder of the screenshots
 * @returns its address; `drive` gets the browser's page once there is one
 */
export async function startControl(pictures) {
  let page;
  const actions = {
    screenshot: ({ value }) => page.screenshot({ path: join(pictures, `${value}.png`) }).then(() => {}),
    press: ({ value }) => page.keyboard.press(value),
    type: ({ value }) => page.keyboard.type(value, { delay: 30 }),
    // «name=value», as in `reducedMotion=reduce`.
    media: ({ value }) => page.emulateMedia(Object.fromEntries([value.split("=")])),
    axe: async ({ preview }) => violationsIn(await frameOf(page, preview)),
    published: ({ body }) => published(page, body),
    evaluate: async ({ preview, body }) => (await frameOf(page, preview)).evaluate(body),
    click: async ({ preview, body }) => (await frameOf(page, preview)).click(body, { timeout: PATIENCE }),
    hover: async ({ preview, body }) => (await frameOf(page, preview)).hover(body, { timeout: PATIENCE }),
  };
  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url, "http://localhost");
    try {
      const action = actions[pathname.slice(1)];
      if (!action) throw new Error(`nothing is called ${pathname}`);
      const asked = { ...Object.fromEntries(searchParams), body: await text(request) };
      const answer = await action(asked);
      response.end(answer === undefined ? "" : JSON.stringify(answer));
    } catch (error) {
      response.writeHead(500).end(String(error));
    }
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  return {
    address: `http://127.0.0.1:${server.address().port}`,
    drive: (driven) => {
      page = driven;
    },
    stop: () => server.close(),
  };
}

/**
 * Opens a file in a tab of its own, as a reader of a published page does.
 * @returns what went wrong in it, what it asked the network for, and its text
 */
async function published(page, path) {
  const tab = await page.context().newPage();
  const [problems, requests] = [[], []];
  tab.on("pageerror", (error) => problems.push(error.message));
  tab.on("console", (message) => {
    if (message.type() === "error") problems.push(message.text());
  });
  tab.on("request", (request) => {
    if (!/^(file|blob):/.test(request.url())) requests.push(request.url());
  });
  try {
    await tab.goto(pathToFileURL(path).href);
    await tab.waitForSelector(".node");
    await tab.click('.node[data-id="cpc"]');
    const card = await tab.textContent(".card");
    await tab.click(".export summary");
    const saving = tab.waitForEvent("download", { timeout: PATIENCE });
    await tab.click('[data-format="png"]');
    const saved = (await saving).suggestedFilename();
    const credentials = await tab.locator(".node").count();
    return { problems, requests, card, saved, credentials, violations: await violationsIn(tab.mainFrame()) };
  } finally {
    await tab.close();
  }
}

/** What axe-core finds wrong in a page, each as one line. */
async function violationsIn(frame) {
  const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
  await frame.evaluate(`${axe};undefined`);
  const { violations } = await frame.evaluate("axe.run()");
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${help}\n${html}\n${failureSummary}`),
  );
}

/** The frame of a preview's page, as soon as it is on the screen. */
async function frameOf(page, preview) {
  for (const end = Date.now() + PATIENCE; Date.now() < end; await page.waitForTimeout(100)) {
    // Asking the frames around it while they load would keep the page from ever appearing.
    for (const frame of page.frames().filter((one) => one.url().includes("/pre/fake.html"))) {
      const shown = `document.body?.dataset.preview === ${JSON.stringify(preview)} && innerWidth > 0`;
      // The frame of a tab that is hidden may never answer.
      const answer = frame.evaluate(shown).catch(() => false);
      if (await Promise.race([answer, page.waitForTimeout(500)])) return frame;
    }
  }
  throw new Error(`the preview ${preview} is not on the screen`);
}
