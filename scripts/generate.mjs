// Makes server/rules/generated/ from docs/rules/, and server/curriculum/generated/ from schemas/: validators (ajv standalone, so that nothing is compiled at run
// time and no `eval` is needed) and TypeScript types.
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import Ajv from "ajv";
import standalone from "ajv/dist/standalone/index.js";
import { compile } from "json-schema-to-typescript";

const root = new URL("../", import.meta.url);
const output = new URL("server/curriculum/generated/", root);
const names = ["credential", "exercise", "chartkey"];

/** Annotations that ajv only passes over; the engine reads them from the schema itself. */
const annotations = [
  "x-id",
  "x-reference",
  "x-relation",
  "x-code",
  "x-modifier",
  "x-rule",
  "x-rules",
  "x-level",
  "x-section",
  "x-markdown",
  "x-enumDescriptions",
];

/** Writes the generated files. Returns their names. */
export async function generate() {
  await mkdir(output, { recursive: true });
  const ajv = new Ajv({
    code: { source: true, esm: false, lines: false },
    allErrors: true,
    strict: true,
    strictRequired: false,
    allowUnionTypes: true,
    messages: false,
  });
  ajv.addVocabulary(annotations);
  const exported = {};
  for (const name of names) {
    const schema = JSON.parse(await readFile(new URL(`schemas/${name}.schema.json`, root), "utf8"));
    ajv.addSchema(schema, name);
    exported[name] = name;
    const title = `${name[0].toUpperCase()}${name.slice(1)}`;
    const types = await compile(withoutForms(schema), title, {
      bannerComment: "/* Generated from schemas/ by scripts/generate.mjs. */",
      additionalProperties: false,
      format: false,
    });
    await writeFile(new URL(`${name}.ts`, output), types);
  }
  await writeFile(new URL("validators.js", output), standalone(ajv, exported));
  const declarations = names.map((name) => `export declare const ${name}: Validator;`).join("\n");
  await writeFile(
    new URL("validators.d.ts", output),
    `import type { Validator } from "../kinds/document-kind";\n${declarations}\n`,
  );
  await generateGists();
  return [...names.map((name) => `${name}.ts`), "validators.js"];
}

/** Writes why each rule exists, the first paragraph under «Why» of its page, so that the editor need not read pages. */
async function generateGists() {
  const pages = new URL("docs/rules/", root);
  const folder = new URL("server/rules/generated/", root);
  const gists = {};
  for (const name of (await readdir(pages)).sort()) {
    const text = await readFile(new URL(name, pages), "utf8");
    const why = /^## Why\n\n([^\n]+(?:\n[^\n]+)*)/m.exec(text)?.[1];
    if (why) gists[name.replace(/\.md$/, "")] = why.replaceAll("\n", " ");
  }
  await mkdir(folder, { recursive: true });
  const note = "/* Generated from docs/rules/ by scripts/generate.mjs. */";
  const type = "Readonly<Record<string, string | undefined>>";
  await writeFile(
    new URL("gists.ts", folder),
    `${note}\nexport const gists: ${type} = ${JSON.stringify(gists, null, 2)};\n`,
  );
}

/** The forms that `if`/`then` tell apart are no types of TypeScript's; the fields are. */
function withoutForms(schema) {
  const { allOf: _forms, title: _title, ...rest } = schema;
  return JSON.parse(JSON.stringify(rest), (_key, value) =>
    value &&
    typeof value === "object" &&
    !Array.isArray(value) &&
    Array.isArray(value.allOf) &&
    value.allOf.every((part) => part.if)
      ? (({ allOf: _drop, ...kept }) => kept)(value)
      : value,
  );
}

if (process.argv[1] === new URL(import.meta.url).pathname) await generate();
