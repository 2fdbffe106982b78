/** The command behind every code that a card or hover names. */
export const SHOW_CODE = "chartkey.showCode";
