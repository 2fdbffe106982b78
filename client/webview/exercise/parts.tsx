import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { Problem, ShownCode } from "../../../server/language/exercise-preview/preview";
import { type Place, useActions } from "./actions";
import { glideTo } from "./in-page";

/** HTML that was made of Markdown, which is where it is made safe. */
export function Html({ html, className }: { html: string; className: string }) {
  const element = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    // Only when it is another: a selection in it stays.
    if (element.current) element.current.innerHTML = html;
  }, [html]);
  return <div class={className} ref={element} />;
}

/** A code; with a place it opens that in the file. */
export function Code({ code, place }: { code: ShownCode | undefined; place?: Place | undefined }) {
  const { open } = useActions();
  const text = code?.text || "no code";
  const className = code ? "code" : "code none";
  if (!place) return <span class={className}>{text}</span>;
  return (
    <button type="button" class={className} title="Open in the file" onClick={() => open(place)}>
      {text}
    </button>
  );
}

/** A button that opens a place in the file. */
export function Opener({ place, label = `line ${place.start.line + 1}` }: { place: Place; label?: string }) {
  const { open } = useActions();
  return (
    <button type="button" class="link" title="Open in the file" onClick={() => open(place)}>
      {label}
    </button>
  );
}

/** A link to another part of the page, by its id; the focus goes there too. */
export function Jump({ to, className, children }: { to: string; className: string; children: ComponentChildren }) {
  const jump = (event: Event) => {
    event.preventDefault();
    const part = document.getElementById(to);
    if (part) glideTo(part);
  };
  return (
    <a class={className} href={`#${to}`} onClick={jump}>
      {children}
    </a>
  );
}

/** The name of a rule, which opens its page. */
export function Rule({ id }: { id: string }) {
  const { rule } = useActions();
  return (
    <button type="button" class="link rule" title="What this rule is about" onClick={() => rule(id)}>
      {id}
    </button>
  );
}

/** A message of Chartkey: what stands between backticks is YAML. */
export function Message({ text }: { text: string }) {
  return (
    <>
      {text
        .split("`")
        .map((part, index) => (index % 2 === 1 && part !== "" ? <code key={`${index} ${part}`}>{part}</code> : part))}
    </>
  );
}

const SEVERITIES = { error: "Error", warning: "Warning", info: "Note" } as const;

/** A finding: how bad, what, by which rule, where. */
export function ProblemItem({ problem }: { problem: Problem }) {
  const { rule, severity, message, place } = problem;
  return (
    <li class={`problem ${severity}`}>
      <strong class="severity">{SEVERITIES[severity]}</strong>
      <span class="message">
        <Message text={message} /> <Rule id={rule} /> <Opener place={place} />
      </span>
    </li>
  );
}
