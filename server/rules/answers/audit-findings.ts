import { isMap, isScalar, isSeq } from "yaml";
import type { Written } from "../../curriculum/answers";
import type { DocumentModel } from "../../curriculum/model";
import { pairOf, placeAt, resolve, sourceOf, spanOf } from "../../yaml/nodes";
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

/** The findings of an audit, as far as they can be read. */
export function auditFindings({ yaml: { document } }: DocumentModel): AuditFinding[] {
  const list = placeAt(document, ["findings"])?.node;
  return (isSeq(list) ? list.items : []).flatMap((item) => {
    const node = resolve(item, document);
    if (!isMap(node)) return [];
    const field = (name: string): Written | undefined => {
      const value = resolve(pairOf(node, name, document)?.value, document);
      return isScalar(value) && value.value !== null ? { text: sourceOf(value), span: spanOf(value) } : undefined;
    };
    return [{ span: spanOf(node), rule: field("rule"), diagnosis: field("diagnosis"), procedure: field("procedure") }];
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
