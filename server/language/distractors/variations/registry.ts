import type { Vary } from "../variation";
import { componentService } from "./component-service";
import { excludedCompany } from "./excluded-company";
import { leftOut } from "./left-out";
import { missingDigit } from "./missing-digit";
import { otherCause } from "./other-cause";
import { otherCodeSet } from "./other-code-set";
import { otherModifier } from "./other-modifier";
import { otherPatient } from "./other-patient";
import { otherPointer } from "./other-pointer";
import { otherRelease } from "./other-release";
import { otherSequence } from "./other-sequence";
import { otherSide } from "./other-side";
import { otherUnits } from "./other-units";
import { otherVisit } from "./other-visit";
import { suspectedDisease } from "./suspected-disease";

/** Every sort of mistake, the likeliest first. A new one is a file and a line here. */
export const variations: readonly Vary[] = [
  missingDigit,
  otherSequence,
  suspectedDisease,
  leftOut,
  otherSide,
  otherCause,
  otherUnits,
  otherVisit,
  otherCodeSet,
  componentService,
  otherModifier,
  excludedCompany,
  otherPatient,
  otherRelease,
  otherPointer,
];
