import { type ModifierScope, scopesAgainst } from "../../../codesets/modifier-scope";
import { dropModifier, type Misuse } from "./misuse";

/** A modifier on a service that it is not for. */
export const wrongService: Misuse = ({ line, system, code }, answer) =>
  line.modifiers.flatMap((slot) =>
    scopesAgainst(slot.text, system, code).map((scope) => ({
      severity: scope.sure ? ("error" as const) : ("warning" as const),
      message: `Modifier ${slot.text} ${purpose(scope, system)}: \`${code}\` with it ${scope.sure ? "is" : "may be"} denied. Drop it, or put it on the line that it is meant for.`,
      span: slot.span,
      fixes: () => dropModifier(answer, slot),
    })),
  );

function purpose({ only, services }: ModifierScope, system: string): string {
  if (only) return `is for ${services} only`;
  return system === "hcpcs" ? "is not for supplies, equipment and drugs" : `is not for ${services}`;
}
