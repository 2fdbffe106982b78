import type { ExercisePreview, Fact, InstructorPreview, View } from "../../../server/language/exercise-preview/preview";
import { type Actions, ActionsProvider, useActions } from "./actions";
import { chartHtml, proseHtml } from "./markdown";
import { Html, Jump, Message, Opener, ProblemItem } from "./parts";
import { InstructorTaskView, StudentTaskView } from "./tasks";

/** What is drawn. */
export interface Shown {
  /** Null where there is no exercise. */
  preview: ExercisePreview | null;
  /** The view that is asked for; what comes may still be the other. */
  view: View;
  actions: Actions;
}

const TYPES = { coding: "Coding", "multiple-choice": "Multiple choice", audit: "Audit" } as const;

/** The whole preview. */
export function App({ preview, view, actions }: Shown) {
  return (
    <ActionsProvider value={actions}>
      <Toolbar preview={preview} view={view} />
      <main>{preview ? <Sheet preview={preview} /> : <Nothing />}</main>
    </ActionsProvider>
  );
}

function Toolbar({ preview, view }: { preview: ExercisePreview | null; view: View }) {
  const { see } = useActions();
  const number =
    preview && preview.document.of > 1 ? `Exercise ${preview.document.number} of ${preview.document.of}` : "";
  return (
    <header class="toolbar">
      <fieldset class="switch">
        <legend class="unseen">Seen as</legend>
        {(["student", "instructor"] as const).map((who) => (
          <label key={who}>
            <input type="radio" name="view" value={who} checked={view === who} onChange={() => see(who)} />
            <span>{who === "student" ? "Student" : "Instructor"}</span>
          </label>
        ))}
      </fieldset>
      <span class="number">{number}</span>
      {preview?.view === "instructor" && (
        <Jump className={preview.problems.length > 0 ? "count some" : "count"} to="findings">
          {countOf(preview.problems.length)}
        </Jump>
      )}
      <span class="unseen" role="status">
        {preview ? `${view === "student" ? "Student's" : "Instructor's"} view` : ""}
      </span>
    </header>
  );
}

function countOf(findings: number): string {
  return findings === 0 ? "No findings" : findings === 1 ? "1 finding" : `${findings} findings`;
}

function Nothing() {
  return (
    <div class="nothing">
      <h1>No exercise to show</h1>
      <p>Open an exercise (a file named like chest-pain.exercise.yaml) and put the cursor in it.</p>
    </div>
  );
}

function Sheet({ preview }: { preview: ExercisePreview }) {
  const { difficulty, facts, missing, question, scenario, title, type } = preview;
  const instructor = preview.view === "instructor" ? preview : undefined;
  return (
    <article>
      <p class="type">{[type && TYPES[type], difficulty].filter(Boolean).join(" · ")}</p>
      <h1 class={title ? "" : "empty"}>{title || "No title yet"}</h1>
      <Facts facts={facts} />
      {missing.length > 0 && (
        <aside class="missing" aria-labelledby="missing">
          <h2 id="missing">Still to be written</h2>
          <ul>
            {missing.map(({ message, place }, index) => (
              <li key={`${index} ${message}`}>
                <Message text={message} /> <Opener place={place} />
              </li>
            ))}
          </ul>
        </aside>
      )}
      <section aria-labelledby="chart">
        <h2 id="chart">Chart</h2>
        {scenario.trim() ? (
          <Html className={instructor ? "chart numbered" : "chart"} html={chartHtml(scenario, Boolean(instructor))} />
        ) : (
          <p class="empty">nothing yet</p>
        )}
      </section>
      {question && <p class="question">{question}</p>}
      {preview.view === "student" && preview.task && <StudentTaskView task={preview.task} />}
      {instructor && <InstructorPart preview={instructor} />}
    </article>
  );
}

function InstructorPart({ preview }: { preview: InstructorPreview }) {
  const { about, problems, rationale } = preview;
  return (
    <>
      <InstructorTaskView preview={preview} />
      {rationale && (
        <section aria-labelledby="rationale">
          <h2 id="rationale">Rationale</h2>
          <Html className="prose" html={proseHtml(rationale)} />
        </section>
      )}
      <section aria-labelledby="findings">
        <h2 id="findings" tabIndex={-1}>
          Findings
        </h2>
        {problems.length === 0 ? (
          <p class="sound">Chartkey finds nothing wrong in this exercise.</p>
        ) : (
          <ul class="problems">
            {problems.map((problem, index) => (
              <ProblemItem key={`${index} ${problem.rule}`} problem={problem} />
            ))}
          </ul>
        )}
      </section>
      {about.length > 0 && (
        <section aria-labelledby="about">
          <h2 id="about">About the exercise</h2>
          <Facts facts={about} />
        </section>
      )}
    </>
  );
}

function Facts({ facts }: { facts: readonly Fact[] }) {
  if (facts.length === 0) return null;
  return (
    <dl class="facts">
      {facts.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
