import { isMap, isSeq } from "yaml";
import { type Written, writtenIn } from "../../curriculum/answer-lines";
import { type DocumentModel, rootNode } from "../../curriculum/model";
import { Derived } from "../../yaml/derived";
import { eachField, resolve, spanOf } from "../../yaml/nodes";
import type { Span } from "../../yaml/span";
import type { CodedAnswer } from "./coded-answer";

/** What an audit says is wrong in a claim. */
export interface AuditFinding {
  span: Span;
  rule: Written | undefined;
  /** Lines of the claim, from 1. */
  diagnosis: Written | undefined;
  procedure: Written | undefined;
}

/** The findings of an audit, as far as they can be read, and read once. */
export function auditFindings(model: DocumentModel): readonly AuditFinding[] {
  const known = read.of(model.yaml);
  if (known) return known;
  const findings = readFindings(model);
  read.set(model.yaml, findings);
  return findings;
}

const read = new Derived<readonly AuditFinding[]>();

function readFindings(model: DocumentModel): AuditFinding[] {
  const { document } = model.yaml;
  const list = rootNode(model, "findings");
  const findings: AuditFinding[] = [];
  for (const item of isSeq(list) ? list.items : []) {
    const node = resolve(item, document);
    if (!isMap(node)) continue;
    const said: Said = { rule: undefined, diagnosis: undefined, procedure: undefined };
    eachField(node, document, said, takeSaid);
    findings.push({
      span: spanOf(node),
      rule: writtenIn(resolve(said.rule, document)),
      diagnosis: writtenIn(resolve(said.diagnosis, document)),
      procedure: writtenIn(resolve(said.procedure, document)),
    });
  }
  return findings;
}

type Said = Record<"rule" | "diagnosis" | "procedure", unknown>;

function takeSaid(said: Said, name: string, value: unknown): void {
  if (name === "rule" || name === "diagnosis" || name === "procedure") said[name] = value;
}

/** A line of a claim, from 1. */
export interface ClaimLine {
  list: "diagnosis" | "procedure";
  number: number;
}

/** The line of a claim that a place in it belongs to. */
export function lineAt(claim: CodedAnswer, span: Span): ClaimLine | undefined {
  const diagnosis = lineWith(span, claim.answer.diagnoses);
  if (diagnosis !== undefined) return { list: "diagnosis", number: diagnosis + 1 };
  const procedure = lineWith(span, claim.answer.procedures);
  return procedure === undefined ? undefined : { list: "procedure", number: procedure + 1 };
}

function lineWith({ start, end }: Span, lines: readonly { span: Span; at: number }[]): number | undefined {
  for (let place = 0; place < lines.length; place++) {
    const line = lines[place];
    if (line && line.span.start <= start && end <= line.span.end) return line.at;
  }
  return undefined;
}
