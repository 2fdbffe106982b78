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
  return (isSeq(list) ? list.items : []).flatMap((item) => {
    const node = resolve(item, document);
    if (!isMap(node)) return [];
    const finding: AuditFinding = { span: spanOf(node), rule: undefined, diagnosis: undefined, procedure: undefined };
    eachField(node, document, finding, (target, name, value) => {
      if (name !== "rule" && name !== "diagnosis" && name !== "procedure") return;
      target[name] = writtenIn(resolve(value, document));
    });
    return [finding];
  });
}

/** The line of a claim, from 1, that a place in it belongs to. */
export function lineAt(
  claim: CodedAnswer,
  span: Span,
): { list: "diagnosis" | "procedure"; number: number } | undefined {
  const within = (line: { span: Span; at: number }) => line.span.start <= span.start && span.end <= line.span.end;
  const diagnosis = claim.answer.diagnoses.find(within);
  if (diagnosis) return { list: "diagnosis", number: diagnosis.at + 1 };
  const procedure = claim.answer.procedures.find(within);
  return procedure && { list: "procedure", number: procedure.at + 1 };
}
