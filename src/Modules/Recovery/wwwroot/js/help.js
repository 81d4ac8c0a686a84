// The help page: leave it fast, and show the own people and steps from the copy of the plan that this phone keeps.
export function watchLeave() {
  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-leave]")) {
      event.preventDefault();
      // Going back must not bring the page up again.
      history.replaceState(null, "", "/");
      location.replace("about:blank");
    }
  });
}

export async function enrichHelp() {
  const place = document.querySelector("[data-own]");
  const kept = place && (await caches.match("/me/safety"));
  if (!kept || !place.hidden) {
    return;
  }
  const plan = new DOMParser().parseFromString(await kept.text(), "text/html");
  const parts = [...plan.querySelectorAll("[data-lift]")].map((part) => document.importNode(part, true));
  if (parts.length > 0) {
    place.querySelector("[data-own-body]").replaceChildren(...parts);
    place.hidden = false;
  }
}
