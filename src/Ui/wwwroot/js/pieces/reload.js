// A page that shows work in progress looks again by itself, as long as somebody sees it and types nothing.
let timer = 0;

export function freshenReload() {
  clearTimeout(timer);
  const seconds = Number(document.querySelector("[data-reload-seconds]")?.getAttribute("data-reload-seconds"));
  if (seconds > 0) timer = setTimeout(look, seconds * 1000);
}

function look() {
  if (document.hidden || document.activeElement?.matches("input, textarea, select, button")) freshenReload();
  else if (document.querySelector("[data-reload-seconds]")) location.reload();
}
