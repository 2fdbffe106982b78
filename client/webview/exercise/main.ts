import { h, render } from "preact";
import type { ExercisePreview, View } from "../../../server/language/exercise-preview/preview";
import { findHost } from "../common/host";
import type { Actions } from "./actions";
import { App } from "./app";
import { forgetChartLine, showChartLine } from "./in-page";
import { type KeptExercise, keptExercise } from "./messages";
import "../common/base.css";
import "./exercise.css";
import "./sheet.css";
import "./claim.css";
import "./key.css";

/** How long a person must not have scrolled before the place is kept, in milliseconds. */
const PAUSE = 200;

const host = findHost<"exercise">();
const kept = keptExercise(host?.kept());
const root = document.createElement("div");
document.body.append(root);
let preview: ExercisePreview | null = null;
let view: View = kept.view ?? "student";
/** Where to scroll when there is something to scroll. */
let wanted = kept.scroll;
let timer: number | undefined;

const actions: Actions = {
  see(who) {
    view = who;
    draw();
    host?.post({ type: "view", view: who });
  },
  open: (place) => host?.post({ type: "open", place }),
  rule: (rule) => host?.post({ type: "rule", rule }),
  line: showChartLine,
};

function draw(): void {
  render(h(App, { preview, view, actions }), root);
}

/** Keeps where the person is; of what is shown nothing is kept. */
function keep(): void {
  if (!preview) return;
  const kept: KeptExercise = { uri: preview.uri, view, line: preview.document.line, scroll: Math.round(scrollY) };
  host?.keep(kept);
}

host?.listen((said) => {
  const before = preview;
  preview = said.preview;
  if (preview) view = preview.view;
  draw();
  const another = before?.uri !== preview?.uri || before?.document.number !== preview?.document.number;
  if (another || before?.view !== preview?.view || before?.scenario !== preview?.scenario) forgetChartLine();
  if (wanted !== undefined && preview) {
    scrollTo(0, wanted);
    wanted = undefined;
  } else if (another && before) scrollTo(0, 0);
  keep();
});
addEventListener("scroll", () => {
  clearTimeout(timer);
  timer = window.setTimeout(keep, PAUSE);
});
draw();
host?.post({ type: "ready" });
