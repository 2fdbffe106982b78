import { type Connection, type Position, RequestType } from "vscode-languageserver";
import { isScalar } from "yaml";
import type { CodeLibrary } from "../../codesets/library";
import { rootField } from "../../curriculum/model";
import type { Snapshot } from "../../curriculum/snapshot";
import { type Circumstances, checkClaim } from "../../language/typed-claim/check-claim";
import { claimCard } from "../../language/typed-claim/claim-card";
import { placeAt, sourceOf } from "../../yaml/nodes";

interface CheckParams {
  /** Codes as a person selected them. */
  text: string;
  /** Where they were selected: an exercise there says in what circumstances they are judged. */
  uri?: string;
  position?: Position;
}

const checkRequest = new RequestType<CheckParams, string | null, void>("chartkey/check");

/** Answers the command on a selection: the codes in it, judged as an answer key. */
export function checkClaims(
  connection: Connection,
  codes: CodeLibrary,
  snapshotOf: (uri: string) => Snapshot | undefined,
): void {
  connection.onRequest(checkRequest, ({ text, uri, position }) => {
    const snapshot = uri === undefined ? undefined : snapshotOf(uri);
    const about = snapshot && position ? circumstancesAt(snapshot, position) : { setting: "physician-office" };
    const claim = checkClaim(text, about, codes);
    return claim.codes.length === 0 ? null : claimCard(claim, about);
  });
}

function circumstancesAt(snapshot: Snapshot, position: Position): Circumstances {
  const { model } = snapshot.documentAt(snapshot.offsetAt(position));
  const field = (name: string) => rootField(model, name)?.text;
  const patient = (name: string) => {
    const node = placeAt(model.yaml.document, ["patient", name])?.node;
    return isScalar(node) ? sourceOf(node) : undefined;
  };
  const hospitalStay = field("setting") === "inpatient-hospital" && field("perspective") !== "professional";
  return {
    setting: field("setting"),
    perspective: field("perspective"),
    date: (hospitalStay ? field("discharged") : undefined) ?? field("dateOfService"),
    placeOfService: field("placeOfService"),
    payer: field("payer"),
    age: patient("age"),
    sex: patient("sex"),
  };
}
