import type {
  AuditNote,
  Fault,
  InstructorOption,
  InstructorPreview,
  Key,
  Problem,
  StudentOption,
  StudentTask,
} from "../../../server/language/exercise-preview/preview";
import { ClaimForm } from "./claim-form";
import { proseHtml } from "./markdown";
import { Html, Message, Opener, ProblemItem, Rule } from "./parts";
import { Reasons } from "./reasons";

/** What the student is to do. */
export function StudentTaskView({ task }: { task: StudentTask }) {
  if (task.kind === "multiple-choice") {
    return (
      <section aria-labelledby="task">
        <h2 id="task">Options</h2>
        <ol class="options">
          {task.options.map((option, index) => (
            <StudentOptionItem key={`${index} ${option.letter}`} option={option} />
          ))}
        </ol>
      </section>
    );
  }
  return (
    <section aria-labelledby="task">
      <h2 id="task">{task.kind === "coding" ? "Your claim" : "Submitted claim"}</h2>
      <ClaimForm claim={task.claim} />
    </section>
  );
}

function StudentOptionItem({ option: { letter, text, claim } }: { option: StudentOption }) {
  return (
    <li class="option">
      <span class="letter">{letter}</span>
      <div class="what">
        {text && <p class="text">{text}</p>}
        {claim && <Reasons claim={claim} />}
        {!text && !claim && <p class="empty">nothing yet</p>}
      </div>
    </li>
  );
}

/** What the student should have done, and why. */
export function InstructorTaskView({ preview }: { preview: InstructorPreview }) {
  const { problems, task } = preview;
  if (!task) return null;
  if (task.kind === "coding")
    return task.key ? <KeyView name="Answer key" id="key" answer={task.key} problems={problems} /> : null;
  if (task.kind === "multiple-choice") {
    return (
      <section aria-labelledby="task">
        <h2 id="task">Options</h2>
        <ol class="options">
          {task.options.map((option, index) => (
            <InstructorOptionItem key={`${index} ${option.letter}`} option={option} problems={problems} />
          ))}
        </ol>
      </section>
    );
  }
  return (
    <>
      <section aria-labelledby="task">
        <h2 id="task">Submitted claim</h2>
        <ClaimForm claim={task.claim} />
        <Reasons claim={task.claim} problems={problems} />
      </section>
      <section aria-labelledby="audit">
        <h2 id="audit">What the auditor should find</h2>
        <ol>
          {task.findings.map((finding, index) => (
            <AuditItem key={`${index} ${finding.line}`} number={index + 1} finding={finding} />
          ))}
        </ol>
      </section>
      {task.corrected && <KeyView name="Corrected claim" id="corrected" answer={task.corrected} problems={problems} />}
    </>
  );
}

function KeyView({
  name,
  id,
  answer,
  problems,
}: {
  name: string;
  id: string;
  answer: Key;
  problems: readonly Problem[];
}) {
  const several = answer.claim.diagnoses.length > 1;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>
        {name}{" "}
        {several && (
          <span class="badge">{answer.strict ? "the sequence of diagnoses counts" : "diagnoses in any sequence"}</span>
        )}
      </h2>
      <ClaimForm claim={answer.claim} />
      <Reasons claim={answer.claim} problems={problems} />
      <Accepted accepted={answer.accepted} />
    </section>
  );
}

function Accepted({ accepted }: { accepted: Key["accepted"] }) {
  if (accepted.length === 0) return null;
  return (
    <div class="accepted">
      <h3>Accepted as well</h3>
      <ol>
        {accepted.map(({ reason, claim }, index) => (
          <li key={`${index} ${reason}`} class="alternative">
            {reason ? <Html className="prose" html={proseHtml(reason)} /> : <p class="empty">no reason given</p>}
            <Reasons claim={claim} />
          </li>
        ))}
      </ol>
    </div>
  );
}

function InstructorOptionItem({ option, problems }: { option: InstructorOption; problems: readonly Problem[] }) {
  const { letter, text, claim, correct, rationale, fault, accepted, place } = option;
  const shownAtLines = new Set(
    [...(claim?.diagnoses ?? []), ...(claim?.procedures ?? []), ...(claim?.lines ?? [])].flatMap(
      ({ note }) => note?.problems ?? [],
    ),
  );
  const own = option.problems.filter((at) => !shownAtLines.has(at)).flatMap((at) => problems[at] ?? []);
  return (
    <li class={correct ? "option correct" : "option"}>
      <span class="letter">{letter}</span>
      <div class="what">
        <p class="verdict">
          <strong>{correct ? "Correct" : "Wrong"}</strong> <Opener place={place} />
        </p>
        {text && <p class="text">{text}</p>}
        {claim && <Reasons claim={claim} problems={problems} />}
        {rationale && <Html className="prose" html={proseHtml(rationale)} />}
        {fault && <FaultView fault={fault} inWords={!claim} />}
        {own.length > 0 && (
          <ul class="problems">
            {own.map((problem, index) => (
              <ProblemItem key={`${index} ${problem.rule}`} problem={problem} />
            ))}
          </ul>
        )}
        <Accepted accepted={accepted} />
      </div>
    </li>
  );
}

/** What makes an option wrong, in the order of what is certain. */
function FaultView({ fault, inWords }: { fault: Fault; inWords: boolean }) {
  const { found, proof, said } = fault;
  return (
    <div class="fault">
      {said && (
        <p>
          Breaks <Rule id={said} /> <span class={`badge ${proof}`}>{PROOFS[proof]}</span>
        </p>
      )}
      {found.map(({ rule, message }) => (
        <p key={rule}>
          {rule !== said && (
            <>
              <Rule id={rule} />
              {": "}
            </>
          )}
          <Message text={message} />
        </p>
      ))}
      {!said && found.length === 0 && !inWords && <p>No rule finds it wrong: that it is wrong is said by you alone.</p>}
    </div>
  );
}

const PROOFS = {
  proved: "proved",
  "not-found": "the rule does not find it",
  "not-provable": "not provable by a rule",
} as const;

function AuditItem({ number, finding }: { number: number; finding: AuditNote }) {
  const { line, rule, problem, correction, place } = finding;
  return (
    <li class="audit-finding" id={`audit-${number}`} tabIndex={-1}>
      <p class="head">
        <strong>
          {number}. {line}
        </strong>
        {rule && (
          <span class="audit-link">
            <Rule id={rule} />
          </span>
        )}
        <span class="audit-link">
          <Opener place={place} />
        </span>
      </p>
      {problem ? <Html className="prose" html={proseHtml(problem)} /> : <p class="empty">nothing said yet</p>}
      {correction && (
        <div class="correction">
          <span class="correction-label">Correction</span>
          <Html className="prose" html={proseHtml(correction)} />
        </div>
      )}
    </li>
  );
}
