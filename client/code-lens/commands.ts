/** The commands behind lenses, by what the server calls them. They are no part of the palette: they need a place. */
export const LENS_COMMANDS = {
  places: "chartkey.lens.places",
  findings: "chartkey.lens.findings",
  newExercise: "chartkey.lens.newExercise",
} as const;
