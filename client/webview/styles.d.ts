/** esbuild writes what is imported here into the preview's one style sheet. */
declare module "*.css";
