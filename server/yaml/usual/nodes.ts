import { Document, Pair, type ParsedNode, type Range, Scalar, YAMLMap, YAMLSeq } from "yaml";

// The library's nodes, each made from one of its own: whatever asks what a node is, or has it do something, cannot
// tell the difference. Its constructors define hidden properties one by one, which takes ten times as long.
const aScalar = new Scalar(null);
const aPair = new Pair<ParsedNode, ParsedNode | null>(aScalar as Scalar.Parsed, null);
const aMap = new YAMLMap();
const aSequence = new YAMLSeq();
const aDocument = new Document(undefined, { merge: true, strict: false, logLevel: "silent" });

/** @param source what the author wrote, without quotes and folds */
export function scalarNode(value: unknown, source: string, type: Scalar.Type, range: Range): Scalar.Parsed {
  const node: Scalar.Parsed = Object.create(aScalar);
  node.value = value;
  node.source = source;
  node.type = type;
  node.range = range;
  return node;
}

/** A field: its name and its value. */
export function pairNode(key: Scalar.Parsed, value: ParsedNode): Pair<ParsedNode, ParsedNode | null> {
  const node: typeof aPair = Object.create(aPair);
  node.key = key;
  node.value = value;
  return node;
}

/** Fields between braces, or one below the other. */
export function mapNode(items: YAMLMap.Parsed["items"], range: Range, flow: boolean): YAMLMap.Parsed {
  const node: YAMLMap.Parsed = Object.create(aMap);
  node.items = items;
  node.range = range;
  if (flow) node.flow = true;
  return node;
}

/** Entries between brackets, or behind dashes. */
export function sequenceNode(items: ParsedNode[], range: Range, flow: boolean): YAMLSeq.Parsed {
  const node: YAMLSeq.Parsed = Object.create(aSequence);
  node.items = items;
  node.range = range;
  if (flow) node.flow = true;
  return node;
}

/** A document without errors. */
export function documentNode(contents: ParsedNode, range: Range): Document.Parsed {
  const node: Document.Parsed = Object.create(aDocument);
  node.contents = contents;
  node.range = range;
  node.errors = [];
  node.warnings = [];
  return node;
}
