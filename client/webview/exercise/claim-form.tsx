import type { Claim, LineNote, ServiceLine } from "../../../server/language/exercise-preview/preview";
import { Code } from "./parts";

/** The numbers of the fields of both forms (NUCC, CMS-1500; NUBC, UB-04). */
const FIELDS = {
  "cms-1500": { diagnoses: "21", procedures: "", date: "24A", place: "24B", code: "24D", pointer: "24E", units: "24G" },
  "ub-04": { diagnoses: "67", procedures: "74", date: "45", place: "", code: "44", pointer: "", units: "46" },
} as const;

/** A claim, laid out like its form. A blank one is a picture to those who cannot see it. */
export function ClaimForm({ claim }: { claim: Claim<LineNote> }) {
  const { caption, blank, diagnoses, lines, procedures, more } = claim;
  const form = (
    <>
      <Diagnoses claim={claim} />
      {procedures.length > 0 && <Procedures claim={claim} />}
      {lines.length > 0 && <Lines claim={claim} />}
    </>
  );
  const rooms = [
    `${diagnoses.length} boxes for diagnoses`,
    ...(procedures.length > 0 ? [`${procedures.length} boxes for procedures`] : []),
    ...(lines.length > 0 ? [`${lines.length} lines for services`] : []),
  ].join(", ");
  return (
    <figure class={`claim ${claim.form}`}>
      <figcaption>{caption}</figcaption>
      {blank ? (
        <div role="img" aria-label={`An empty form: ${rooms}`}>
          {form}
        </div>
      ) : (
        form
      )}
      {more > 0 && <p class="more">and {more} more</p>}
    </figure>
  );
}

function Diagnoses({ claim }: { claim: Claim<LineNote> }) {
  const { blank, columns, diagnoses, form } = claim;
  return (
    <section class="field" aria-label="Diagnoses">
      <FieldName number={FIELDS[form].diagnoses} name="Diagnoses" />
      {diagnoses.length === 0 && <p class="empty">none</p>}
      <ol class="boxes">
        {diagnoses.map(({ label, code, presentOnAdmission, note }) => (
          <li key={label} class={note?.findings.length ? "box wrong" : "box"}>
            <span class="label">{label}</span>
            {blank ? <span class="blank" /> : <Code code={code} place={note?.place} />}
            {columns.presentOnAdmission && (
              <span class="poa" title="Present on admission">
                <span class="unseen">present on admission: </span>
                {presentOnAdmission || (blank ? "" : "–")}
              </span>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Procedures({ claim }: { claim: Claim<LineNote> }) {
  const { blank, form, procedures } = claim;
  return (
    <section class="field" aria-label="Procedures">
      <FieldName number={FIELDS[form].procedures} name="Procedures" />
      <ol class="boxes">
        {procedures.map(({ label, code, note }) => (
          <li key={label} class={note?.findings.length ? "box wrong" : "box"}>
            <span class="label">{label}</span>
            {blank ? <span class="blank" /> : <Code code={code} place={note?.place} />}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Lines({ claim }: { claim: Claim<LineNote> }) {
  const { columns, form, lines, service } = claim;
  const fields = FIELDS[form];
  return (
    <table class="lines">
      <caption class="unseen">Services</caption>
      <thead>
        <tr>
          <Column number="" name="Line" />
          <Column number={fields.date} name="Date" />
          {fields.place && <Column number={fields.place} name="Place" />}
          <Column number={fields.code} name="CPT/HCPCS" />
          <Column number="" name="Modifiers" />
          {columns.pointers && <Column number={fields.pointer} name="Pointer" />}
          <Column number={fields.units} name="Units" />
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <Line key={line.label} line={line} claim={claim} service={service} hasPlace={fields.place !== ""} />
        ))}
      </tbody>
    </table>
  );
}

function Line({
  line,
  claim,
  service,
  hasPlace,
}: {
  line: ServiceLine<LineNote>;
  claim: Claim<LineNote>;
  service: Claim["service"];
  hasPlace: boolean;
}) {
  const { blank, columns } = claim;
  return (
    <tr class={line.note?.findings.length ? "wrong" : undefined}>
      <th scope="row">{line.label}</th>
      <td>{blank ? "" : service.date}</td>
      {hasPlace && <td>{blank ? "" : service.place}</td>}
      <td>{blank ? "" : <Code code={line.code} place={line.note?.place} />}</td>
      <td class="code">{line.modifiers.join(" ")}</td>
      {columns.pointers && <td class="code">{line.pointers.join("")}</td>}
      <td>{line.units || (blank ? "" : "1")}</td>
    </tr>
  );
}

function FieldName({ number, name }: { number: string; name: string }) {
  return (
    <p class="field-name">
      <span class="number">{number}</span> {name}
    </p>
  );
}

function Column({ number, name }: { number: string; name: string }) {
  return (
    <th scope="col">
      {number && <span class="number">{number}</span>} {name}
    </th>
  );
}
