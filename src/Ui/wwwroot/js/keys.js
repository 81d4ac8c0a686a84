// Single keys and "g" sequences, off while somebody types, and off for good where a person says so (WCAG 2.1.4).
import { openDialog } from "./dialogs.js";

const key = "shortcuts";
let first = "";
let timer;

function wanted() {
  try {
    return localStorage.getItem(key) !== "off";
  } catch {
    return true;
  }
}

const typing = (target) => target.closest?.("input, textarea, select, [contenteditable]") ?? false;

export function freshenKeys() {
  const box = document.querySelector("[data-keys-switch]");
  if (box) {
    box.checked = wanted();
  }
  listPageKeys();
}

// What single keys do on this very page, for the list of keys.
function listPageKeys() {
  const place = document.querySelector("[data-page-keys]");
  if (!place) {
    return;
  }
  const rows = [...document.querySelectorAll("[data-shortcut][data-shortcut-name]")].map((target) => {
    const row = document.createElement("div");
    const name = row.appendChild(document.createElement("dt"));
    name.textContent = target.dataset.shortcutName;
    const keys = row.appendChild(document.createElement("dd")).appendChild(document.createElement("kbd"));
    keys.className = "keyhint";
    keys.appendChild(document.createElement("span")).textContent = target.dataset.shortcut;
    return row;
  });
  place.querySelector("dl").replaceChildren(...rows);
  place.hidden = rows.length === 0;
}

export function watchKeys() {
  document.addEventListener("change", (event) => {
    if (event.target.matches?.("[data-keys-switch]")) {
      localStorage.setItem(key, event.target.checked ? "on" : "off");
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || typing(event.target) || !wanted()) {
      return;
    }
    if (event.key === "?") {
      event.preventDefault();
      document.getElementById("palette")?.close?.();
      openDialog("keys");
      return;
    }
    if (document.querySelector("dialog[open]") || event.key.length !== 1) {
      return;
    }
    const pressed = event.key.toLowerCase();
    const wish = first ? `${first} ${pressed}` : pressed;
    clearTimeout(timer);
    const target = document.querySelector(`[data-shortcut="${CSS.escape(wish)}"]`);
    if (target) {
      first = "";
      event.preventDefault();
      target.click();
      return;
    }
    first = pressed === "g" ? "g" : "";
    timer = setTimeout(() => (first = ""), 1200);
  });
}
