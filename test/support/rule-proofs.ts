import { existsSync, readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";

const root = resolve(__dirname, "../../..");
const SECTIONS = ["What", "Why", "Bad", "Good", "How to configure", "Known limits"];

/** What the comments of a corpus file say is wrong: «line rule». */
export function expectedFindings(text: string): string[] {
  return text.split("\n").flatMap((line, index) => {
    const [, rules] = /# finds ((?:[a-z0-9-]+ ?)+)/.exec(line) ?? [];
    return (rules?.trim().split(" ") ?? []).map((rule) => `${index + 1} ${rule}`);
  });
}

/** What a rule lacks of its page. @returns nothing where all is there */
export function gapsInPage(id: string): string[] {
  const path = resolve(root, `docs/rules/${id}.md`);
  if (!existsSync(path)) return [`no page docs/rules/${id}.md`];
  const page = readFileSync(path, "utf8");
  return [
    ...(page.startsWith("# ") && page.includes(`(\`${id}\`)`) ? [] : ["its page is not titled by it"]),
    ...SECTIONS.filter((section) => !page.includes(`\n## ${section}\n`)).map((section) => `no section «${section}»`),
  ];
}

/** Whether the list of pages leads to a rule's. */
export function gapsInList(id: string): string[] {
  const list = readFileSync(resolve(root, "docs/rules/README.md"), "utf8");
  return list.includes(`- [${id}](${id}.md): `) ? [] : ["no line in docs/rules/README.md"];
}

/** What a rule lacks in the corpus: a file with its fault, and a sound one close to it. */
export function gapsInCorpus(id: string): string[] {
  const folder = resolve(root, "test/corpus", id);
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".exercise.yaml")) : [];
  const faults = names.map((name) => expectedFindings(readFileSync(resolve(folder, name), "utf8")));
  return [
    ...(faults.some((found) => found.some((fault) => fault.endsWith(` ${id}`))) ? [] : ["no file with the fault"]),
    ...(faults.some((found) => found.length === 0) ? [] : ["no sound file"]),
  ];
}
