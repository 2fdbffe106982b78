import { existsSync } from "node:fs";
import { join } from "node:path";
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { URI } from "vscode-uri";
import { openUserLibrary } from "./host/codesets/packs";
import { serve } from "./host/connection/serve";

// The pages of the rules lie beside the bundle, so that a finding's link opens without a network.
const pages = join(__dirname, "..", "docs", "rules");
const pageOf = existsSync(pages) ? (rule: string) => URI.file(join(pages, `${rule}.md`)).toString() : undefined;

// With neither --stdio nor --node-ipc the library would refuse; standard streams are what every editor offers.
const connection = process.argv.some((argument) => /^--(?:stdio|node-ipc|socket|pipe)/.test(argument))
  ? createConnection(ProposedFeatures.all)
  : createConnection(ProposedFeatures.all, process.stdin, process.stdout);

void openUserLibrary().then((codes) => {
  serve(connection, { pageOf, codes });
  connection.listen();
});
