// The one entry. Pages are whole without it; everything here only helps.
import { applyTheme, watchTheme } from "./theme.js";
import { watchDialogs } from "./dialogs.js";
import { watchPalette } from "./palette.js";
import { freshenKeys, watchKeys } from "./keys.js";
import { freshenForms, watchForms } from "./forms.js";
import { freshenDrafts, watchDrafts } from "./drafts.js";
import { watchAutosave } from "./autosave.js";
import { freshenSignatures } from "./signature.js";
import { freshenPaint } from "./pieces/paint.js";
import { freshenToasts } from "./toasts.js";
import { watchIdleness } from "./idle.js";
import { freshenFilters, watchFilters } from "./filter.js";
import { freshenCopies, watchCopies } from "./pieces/copy.js";
import { freshenFocus, watchMenus } from "./focus.js";
import { freshenReload } from "./pieces/reload.js";
import { watchGrids } from "./pieces/grid.js";
import { freshenMoves, watchMoves } from "./pieces/moves.js";

function freshen() {
  applyTheme();
  freshenForms();
  freshenPaint();
  freshenDrafts();
  freshenSignatures();
  freshenToasts();
  freshenKeys();
  freshenFocus();
  freshenFilters();
  freshenReload();
  freshenCopies();
  freshenMoves();
}

watchTheme();
watchDialogs();
watchPalette();
watchKeys();
watchAutosave();
watchForms();
watchDrafts();
watchMenus();
watchFilters();
watchGrids();
watchMoves();
watchCopies();
watchIdleness();
freshen();

// Enhanced navigation swaps the content without loading the page anew. The script of Blazor may come after this one.
function hearBlazor() {
  if (window.Blazor?.addEventListener) {
    window.Blazor.addEventListener("enhancedload", freshen);
    return true;
  }
  return false;
}
if (!hearBlazor()) {
  window.addEventListener("load", hearBlazor, { once: true });
}
window.addEventListener("pageshow", (event) => event.persisted && freshen());
