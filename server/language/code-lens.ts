import type { CodeLens, Command, Diagnostic, Location, Position, Range } from "vscode-languageserver-types";
import type { Curriculum } from "../curriculum/curriculum";
import type { DocumentSummary } from "../curriculum/document-summary";
import { formFields, requirementFields } from "../curriculum/graph/relations";
import { credential } from "../curriculum/kinds/credential";
import type { Snapshot } from "../curriculum/snapshot";

/** What a lens leads to; the client asks for the places when somebody follows it. */
export type LensTarget = "exercises" | "requiring" | "forms" | "credentials";

/** The commands that a client runs; those it does not have are shown as text alone. */
export interface LensCommands {
  /** Takes the address and position of the lens and what it leads to. */
  places?: string;
  /** Takes the address and where the document begins. */
  findings?: string;
  /** Takes the id of the credential to prepare for. */
  newExercise?: string;
}

/** Names in a title before the rest is only counted. */
const MOST_NAMES = 3;

/**
 * What stands above the id of each document: who prepares for a credential and who requires it; the findings of an
 * exercise and what it prepares for.
 * @param findings of the file
 */
export function codeLenses(
  snapshot: Snapshot,
  curriculum: Curriculum,
  findings: readonly Diagnostic[],
  commands: LensCommands,
): CodeLens[] {
  const documents = curriculum.documentsOf(snapshot.uri).filter(({ id }) => id && id.text !== "");
  return documents.flatMap((document) => {
    const range = document.id?.range as Range;
    const lens = (title: string, command = "", ...rest: unknown[]): CodeLens => ({
      range,
      command: { title, command, arguments: command ? rest : [] } satisfies Command,
    });
    const leading = (title: string, target: LensTarget) =>
      lens(title, commands.places, snapshot.uri, range.start, target);
    if (document.kind === credential.id) return credentialLenses(document, curriculum, commands, lens, leading);
    return exerciseLenses(document, curriculum, findings, commands, lens, leading);
  });
}

/** The places that a lens leads to. @param position of the lens */
export function lensPlaces(
  snapshot: Snapshot,
  position: Position,
  target: LensTarget,
  curriculum: Curriculum,
): Location[] {
  const document = curriculum
    .documentsOf(snapshot.uri)
    .find(({ id }) => id?.range.start.line === position.line && id.range.start.character === position.character);
  if (!document?.id) return [];
  if (target === "credentials") {
    return document.references.flatMap(({ kind, text }) =>
      curriculum.find(kind, text).flatMap(({ uri, id }) => (id ? [{ uri, range: id.range }] : [])),
    );
  }
  return referring(document, curriculum, target).map(({ uri, range }) => ({ uri, range }));
}

type MakeLens = (title: string, command?: string, ...rest: unknown[]) => CodeLens;
type LeadingLens = (title: string, target: LensTarget) => CodeLens;

function credentialLenses(
  document: DocumentSummary,
  curriculum: Curriculum,
  commands: LensCommands,
  lens: MakeLens,
  leading: LeadingLens,
): CodeLens[] {
  const [exercises, requiring, forms] = (["exercises", "requiring", "forms"] as const).map(
    (target) => referring(document, curriculum, target).length,
  ) as [number, number, number];
  return [
    exercises === 0
      ? lens("No exercise prepares for it: write one", commands.newExercise, document.id?.text)
      : leading(exercises === 1 ? "1 exercise prepares for it" : `${exercises} exercises prepare for it`, "exercises"),
    ...(requiring > 0
      ? [leading(requiring === 1 ? "1 credential requires it" : `${requiring} credentials require it`, "requiring")]
      : []),
    ...(forms > 0 ? [leading(forms === 1 ? "1 apprentice form" : `${forms} apprentice forms`, "forms")] : []),
  ];
}

function exerciseLenses(
  document: DocumentSummary,
  curriculum: Curriculum,
  findings: readonly Diagnostic[],
  commands: LensCommands,
  lens: MakeLens,
  leading: LeadingLens,
): CodeLens[] {
  const { from, to = Number.POSITIVE_INFINITY } = curriculum.extentOf(document);
  const own = findings.filter(({ range }) => range.start.line >= from && range.start.line < to).length;
  const named = document.references.filter(({ kind, text }) => kind === credential.id && text !== "");
  const names = named.slice(0, MOST_NAMES).map(({ kind, text }) => curriculum.find(kind, text)[0]?.label ?? text);
  const more = named.length - names.length;
  return [
    own === 0
      ? lens("No findings")
      : lens(own === 1 ? "1 finding" : `${own} findings`, commands.findings, document.uri, {
          line: from,
          character: 0,
        }),
    ...(named.length > 0
      ? [leading(`Prepares for ${names.join(", ")}${more > 0 ? ` and ${more} more` : ""}`, "credentials")]
      : []),
  ];
}

function referring(document: DocumentSummary, curriculum: Curriculum, target: Exclude<LensTarget, "credentials">) {
  const { kind, id } = document;
  const fields = target === "requiring" ? requirementFields : formFields;
  return curriculum.referrers(kind, id?.text ?? "").flatMap((referrer) =>
    referrer.references
      .filter(({ text, field, kind: referred }) => {
        if (referred !== kind || text !== id?.text) return false;
        return target === "exercises" ? referrer.kind !== kind : referrer.kind === kind && fields.includes(field);
      })
      .map(({ range }) => ({ uri: referrer.uri, range })),
  );
}
