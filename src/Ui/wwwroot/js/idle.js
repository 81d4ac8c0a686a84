// An open staff page does not stay readable after the session has ended by itself: when nobody touched it for the minutes the layout
// names, it is asked for again, and the server leads to the sign-in page. What was typed in kept forms is still there afterwards.
const touches = ["pointerdown", "keydown", "scroll", "touchstart"];
let last = Date.now();
let watch = 0;

function look() {
  const minutes = Number(document.querySelector("[data-idle-minutes]")?.getAttribute("data-idle-minutes"));
  if (minutes > 0 && Date.now() - last > minutes * 60_000) {
    last = Date.now();
    location.reload();
  }
}

export function watchIdleness() {
  if (watch) return;
  for (const touch of touches) addEventListener(touch, () => { last = Date.now(); }, { passive: true, capture: true });
  watch = setInterval(look, 15_000);
}
