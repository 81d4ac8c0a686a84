// A long list narrows while one types; arrows walk through what is left. Without this the list is there, only whole.
function plain(words) {
  return words.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

function narrow(box) {
  const list = document.querySelector(box.dataset.filter);
  const wanted = plain(box.querySelector("input").value).split(/\s+/).filter(Boolean);
  let found = 0;
  for (const item of list.querySelectorAll("[data-filter-text]")) {
    const text = plain(item.dataset.filterText);
    item.hidden = !wanted.every((word) => text.includes(word));
    found += item.hidden ? 0 : 1;
  }
  for (const group of list.querySelectorAll("[data-filter-group]")) {
    group.hidden = !group.querySelector("[data-filter-text]:not([hidden])");
  }
  box.querySelector("[aria-live]").textContent = wanted.length ? `${found} ${box.dataset.filterCount}` : "";
}

function links(list) {
  return [...list.querySelectorAll("[data-filter-text]:not([hidden]) > a:first-child")];
}

function walk(event) {
  const box = event.target.closest("[data-filter]");
  const list = box ? document.querySelector(box.dataset.filter) : event.target.closest("[data-filter-list]");
  if (!list || (event.key !== "ArrowDown" && event.key !== "ArrowUp" && event.key !== "Enter")) {
    return;
  }
  const all = links(list);
  if (event.key === "Enter") {
    if (box && all.length > 0) {
      event.preventDefault();
      all[0].click();
    }
    return;
  }
  const at = all.indexOf(document.activeElement);
  const next = event.key === "ArrowDown" ? at + 1 : at - 1;
  if (all.length > 0 && (box || at >= 0)) {
    event.preventDefault();
    const input = document.querySelector(`[data-filter="#${list.id}"] input`);
    (next < 0 ? input : all[Math.min(next, all.length - 1)])?.focus();
  }
}

export function freshenFilters() {
  document.querySelectorAll("[data-filter][hidden]").forEach((box) => {
    box.hidden = false;
    document.querySelector(box.dataset.filter).dataset.filterList = "";
  });
}

export function watchFilters() {
  document.addEventListener("input", (event) => {
    const box = event.target.closest?.("[data-filter]");
    if (box) {
      narrow(box);
    }
  });
  document.addEventListener("keydown", walk);
}
