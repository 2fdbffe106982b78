import { Curriculum } from "../../server/curriculum/curriculum";
import { summarise } from "../../server/curriculum/document-summary";
import { credentialGraph } from "../../server/curriculum/graph/build-graph";
import type { CredentialGraph } from "../../server/curriculum/graph/credential-graph";
import { credential } from "../../server/curriculum/kinds/credential";
import { Snapshot } from "../../server/curriculum/snapshot";

/** The graph of credentials written as YAML, by file name. */
export function graphOf(files: Record<string, string>): CredentialGraph {
  const curriculum = new Curriculum();
  for (const [name, text] of Object.entries(files)) {
    const uri = `file:///course/${name}`;
    curriculum.set(uri, summarise(new Snapshot(uri, credential, text)));
  }
  return credentialGraph(curriculum);
}

/** A credential as YAML. @param fields further lines */
export function credentialText(id: string, ...fields: string[]): string {
  return [
    `id: ${id}`,
    `abbreviation: ${id.toUpperCase()}`,
    `name: Certified ${id}`,
    "issuer: Board",
    "category: core",
    ...fields,
    "",
  ].join("\n");
}

/** An apprentice form as YAML. @param fields further lines */
export function apprenticeText(id: string, of: string, ...fields: string[]): string {
  return credentialText(id, `apprenticeOf: ${of}`, ...fields).replace("category: core", "category: apprentice");
}

/** A curriculum of credentials of five issuers: apprentices, requirements, alternatives. */
export function manyCredentials(count: number): string {
  const categories = ["core", "apprentice", "specialty", "general", "management"];
  return Array.from({ length: count }, (_, index) => {
    const issuer = index % 5;
    const before = (steps: number) => `c${Math.max(issuer, index - steps * 5)}`;
    return [
      `id: c${index}`,
      `abbreviation: C${index}`,
      `name: Certified Coder of Field ${index}`,
      `issuer: Issuer ${issuer}`,
      `category: ${categories[Math.floor(index / 5) % 5]}`,
      `settings: [${index % 2 ? "payer" : "physician-office"}]`,
      ...(index % 3 === 0 && index > 20 ? [`requires: [${before(1)}, ${before(4)}]`] : []),
      ...(index % 5 === 1 && index > 5 ? [`apprenticeOf: ${before(1)}`] : []),
      ...(index % 50 === 7 ? [`alternativeTo: [c${(index + 61) % count}]`] : []),
      "",
    ].join("\n");
  }).join("---\n");
}
