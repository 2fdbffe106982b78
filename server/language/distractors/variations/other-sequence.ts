import { inSequence } from "../draft";
import type { Vary } from "../variation";

/** A diagnosis moved to the front, or two that stand beside each other swapped. */
export const otherSequence: Vary = function* (draft, { diagnoses }) {
  const places = draft.diagnoses.map((_, at) => at);
  for (const { line, code } of diagnoses) {
    if (line.at === 0) continue;
    yield {
      draft: inSequence(draft, [line.at, ...places.filter((place) => place !== line.at)]),
      rationale: `${code} is not what comes first here.`,
    };
  }
  for (const at of places.slice(1, -1)) {
    const codes = [at, at + 1].map((place) => diagnoses.find(({ line }) => line.at === place)?.code ?? "");
    yield {
      draft: inSequence(
        draft,
        places.map((place) => (place === at ? at + 1 : place === at + 1 ? at : place)),
      ),
      rationale: `${codes[1]} does not come before ${codes[0]}.`,
    };
  }
};
