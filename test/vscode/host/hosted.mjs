// Starts the hosted VS Code and a browser on it.
import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * Starts a hosted VS Code with the packaged extension installed.
 * @param host what ensureHost() returned
 * @param vsix the package to install
 * @param options settings; trust: leave workspace trust on
 */
export async function startHosted(host, vsix, options = {}) {
  const home = mkdtempSync(join(tmpdir(), "ck-"));
  const env = {
    ...process.env,
    TMPDIR: home,
    HOME: home,
    XDG_RUNTIME_DIR: home,
    EXTENSIONS_GALLERY: "{}",
    ...options.env,
  };
  mkdirSync(join(home, "data/User"), { recursive: true });
  const settings = {
    "files.autoSave": "off",
    "workbench.startupEditor": "none",
    "telemetry.telemetryLevel": "off",
    "editor.minimap.enabled": false,
    "workbench.colorTheme": "Default Light Modern",
    "extensions.ignoreRecommendations": true,
    "security.workspace.trust.startupPrompt": "never",
    ...options.settings,
  };
  writeFileSync(join(home, "data/User/settings.json"), JSON.stringify(settings));
  const folders = [
    "--server-data-dir",
    home,
    "--user-data-dir",
    join(home, "data"),
    "--extensions-dir",
    join(home, "exts"),
  ];
  const installed = spawnSync(
    process.execPath,
    [host.server, "--accept-server-license-terms", ...folders, "--install-extension", vsix],
    { env, encoding: "utf8" },
  );
  if (installed.status !== 0)
    throw new Error(`The package could not be installed: ${installed.stdout}${installed.stderr}`);
  const port = await freePort();
  const trust = options.trust ? [] : ["--disable-workspace-trust"];
  const args = [
    "--accept-server-license-terms",
    "--without-connection-token",
    "--host",
    "127.0.0.1",
    "--port",
    String(port),
    ...folders,
    "--telemetry-level",
    "off",
    "--disable-getting-started-override",
    ...trust,
  ];
  const server = spawn(process.execPath, [host.server, ...args], { env, stdio: ["ignore", "pipe", "pipe"] });
  await new Promise((ready, fail) => {
    let text = "";
    const listen = (data) => {
      text += data;
      if (text.includes("Extension host agent listening")) ready();
    };
    server.stdout.on("data", listen);
    server.stderr.on("data", listen);
    server.on("exit", () => fail(new Error(`The hosted VS Code ended: ${text}`)));
  });
  const window = options.browser === false ? undefined : await openBrowser(host);
  return {
    page: window?.page,
    address: `http://127.0.0.1:${port}`,
    async stop() {
      await window?.browser.close().catch(() => {});
      server.kill("SIGKILL");
      rmSync(home, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function openBrowser(host) {
  const { default: playwright } = await import(pathToFileURL(host.playwright).href);
  const browser = await playwright.chromium.launch({ executablePath: host.chromium, args: FLAGS });
  const page = await (await browser.newContext({ viewport: { width: 1360, height: 850 } })).newPage();
  return { browser, page };
}

function freePort() {
  return new Promise((found) => {
    const probe = createServer();
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => found(port));
    });
  });
}
