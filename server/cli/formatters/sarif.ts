import type { ArtifactLocation, Fix, Log, Region, ReportingDescriptor, Result, Run } from "sarif";
import type { Range } from "vscode-languageserver-types";
import { URI } from "vscode-uri";
import { version } from "../../../package.json";
import type { LintedFile } from "../../host/lint/linted-file";
import type { LintedFinding, LintedFix } from "../../host/linted-finding";
import { gists } from "../../rules/generated/gists";
import { rules } from "../../rules/registry";
import { fingerprintsOf } from "../fingerprint";
import { type Formatter, levelOf, messageOf, shownPath } from "../report";
import { packageAddress, readRulePage } from "../rule-pages";

/** SARIF's names for our levels. */
const LEVELS = { error: "error", warning: "warning", info: "note" } as const;

/** What paths are relative to: who reads the report knows where the repository is. */
const BASE = "%SRCROOT%";

/** SARIF 2.1.0 (OASIS), which code scanning services read. */
export const sarif: Formatter = ({ cwd, results }) => {
  const run: Run = {
    tool: {
      driver: {
        name: "Chartkey",
        fullName: `Chartkey ${version}`,
        version,
        semanticVersion: version,
        informationUri: packageAddress("README.md"),
        rules: rules.map((rule) => descriptor(rule)),
      },
    },
    // Tells our runs from those of other tools over the same commit.
    automationDetails: { id: "chartkey/" },
    columnKind: "utf16CodeUnits",
    originalUriBaseIds: { [BASE]: { description: { text: "The folder that Chartkey was called in." } } },
    invocations: [{ executionSuccessful: results.every(({ unreadable }) => !unreadable) }],
    results: results.flatMap((file) => resultsOf(file, cwd)),
  };
  const log: Log = { $schema: "https://json.schemastore.org/sarif-2.1.0.json", version: "2.1.0", runs: [run] };
  return `${JSON.stringify(log, null, 2)}\n`;
};

function descriptor({ id, summary, level }: (typeof rules)[number]): ReportingDescriptor {
  const page = readRulePage(id);
  const text = gists[id] ?? summary;
  return {
    id,
    shortDescription: { text: summary },
    fullDescription: { text },
    help: page === undefined ? { text } : { text, markdown: page },
    helpUri: packageAddress(`docs/rules/${id}.md`),
    defaultConfiguration: { level: LEVELS[level] },
  };
}

function resultsOf({ path, diagnostics }: LintedFile, cwd: string): Result[] {
  const fingerprints = fingerprintsOf(shownPath(cwd, path), diagnostics);
  const artifactLocation = locationOf(path, cwd);
  return diagnostics.map((finding, index) => ({
    ruleId: String(finding.code),
    ruleIndex: rules.findIndex(({ id }) => id === finding.code),
    level: LEVELS[levelOf(finding.severity)],
    message: { text: messageOf(finding) },
    locations: [{ physicalLocation: { artifactLocation, region: region(finding.range) } }],
    ...related(finding, cwd),
    // GitHub's name for what stays the same as lines come and go.
    partialFingerprints: { primaryLocationLineHash: fingerprints[index] ?? "" },
    ...(finding.data.fixes.length > 0 ? { fixes: finding.data.fixes.map((fix) => fixOf(fix, artifactLocation)) } : {}),
  }));
}

function related({ relatedInformation = [] }: LintedFinding, cwd: string): Pick<Result, "relatedLocations"> {
  if (relatedInformation.length === 0) return {};
  return {
    relatedLocations: relatedInformation.map(({ location: { uri, range }, message }, id) => ({
      id,
      message: { text: message },
      physicalLocation: { artifactLocation: locationOf(URI.parse(uri).fsPath, cwd), region: region(range) },
    })),
  };
}

function fixOf({ title, edits }: LintedFix, artifactLocation: ArtifactLocation): Fix {
  const replacements = edits.map(({ range, newText }) => ({
    deletedRegion: region(range),
    ...(newText === "" ? {} : { insertedContent: { text: newText } }),
  }));
  return { description: { text: title }, artifactChanges: [{ artifactLocation, replacements }] };
}

/** SARIF counts lines and columns from 1 and, like LSP, ends a region before its last column. */
function region({ start, end }: Range): Region {
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}

/** Relative to the base, but for a file outside of it, which has no such address. */
function locationOf(path: string, cwd: string): ArtifactLocation {
  const shown = shownPath(cwd, path);
  const outside = shown.startsWith("../") || /^([A-Za-z]:)?\//.test(shown);
  if (outside) return { uri: URI.file(path).toString() };
  const parts = shown.replace(/[\ud800-\udfff]/gu, "\uFFFD").split("/");
  return { uri: parts.map(encodeURIComponent).join("/"), uriBaseId: BASE };
}
