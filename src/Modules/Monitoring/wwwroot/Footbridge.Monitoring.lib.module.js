// Blazor loads this by its name on every page, whichever page a visit begins with.
import { start } from "./js/measure.js";

export function afterWebStarted(blazor) {
  blazor.addEventListener("enhancedload", start);
  start();
}
