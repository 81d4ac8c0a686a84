// Ctrl+K: a combobox over the pages in the menu and what the search finds.
import { postForm } from "./pieces/post.js";

let asked;
let timer;
let options = [];
let chosen = -1;

const palette = () => document.getElementById("palette");
const input = () => palette().querySelector("[role=combobox]");
const list = () => palette().querySelector("[role=listbox]");
const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

function pages(query) {
  const group = palette().dataset.pages;
  return [...document.querySelectorAll(".nav-link")]
    .map((link) => ({ title: link.textContent.trim(), href: link.getAttribute("href"), group, drawing: link.querySelector("svg") }))
    .filter((page) => plain(page.title).includes(plain(query)));
}

function drawing(item) {
  const set = document.getElementById("palette-icons").content;
  const known = item.drawing ?? set.querySelector(`[data-icon="${CSS.escape(item.icon ?? "")}"] svg`) ?? set.querySelector("svg");
  return known.cloneNode(true);
}

function choose(index) {
  chosen = options.length === 0 ? -1 : (index + options.length) % options.length;
  list()
    .querySelectorAll("[role=option]")
    .forEach((row, at) => row.setAttribute("aria-selected", String(at === chosen)));
  const row = list().querySelector("[aria-selected=true]");
  if (row) {
    input().setAttribute("aria-activedescendant", row.id);
    row.scrollIntoView({ block: "nearest" });
  } else {
    input().removeAttribute("aria-activedescendant");
  }
}

function show(items, note) {
  options = items;
  const rows = [];
  let group;
  items.forEach((item, at) => {
    if (item.group && item.group !== group) {
      group = item.group;
      const head = document.createElement("li");
      head.className = "palette-group";
      head.role = "presentation";
      head.textContent = group;
      rows.push(head);
    }
    const row = document.createElement("li");
    row.className = "palette-option";
    row.role = "option";
    row.id = `palette-option-${at}`;
    row.dataset.at = at;
    const icon = drawing(item);
    if (icon) {
      row.append(icon);
    }
    const title = document.createElement("span");
    title.textContent = item.title;
    row.append(title);
    if (item.subtitle) {
      const small = document.createElement("small");
      small.textContent = item.subtitle;
      row.append(small);
    }
    rows.push(row);
  });
  if (note) {
    const empty = document.createElement("li");
    empty.className = "palette-empty";
    empty.role = "presentation";
    empty.textContent = note;
    rows.push(empty);
  }
  list().replaceChildren(...rows);
  palette().querySelector("[data-palette-status]").textContent = note ?? `${items.length} ${list().getAttribute("aria-label")}`;
  choose(0);
}

// A name goes in the body, never in the address.
function send(query, signal) {
  return postForm("/api/palette", { text: query }, palette().querySelector("[name=__RequestVerificationToken]"), signal);
}

async function ask(query) {
  asked?.abort();
  const local = pages(query);
  if (query.trim() === "") {
    show(local);
    return;
  }
  asked = new AbortController();
  try {
    const answer = await send(query, asked.signal);
    if (!answer.ok) {
      throw new Error(String(answer.status));
    }
    const found = await answer.json();
    const all = [...found, ...local];
    show(all, all.length === 0 ? palette().dataset.empty : undefined);
  } catch (fault) {
    if (fault.name !== "AbortError") {
      show(local, palette().dataset.failed);
    }
  }
}

function go(item) {
  palette().close();
  // A press on a real link lets Blazor enhance the navigation.
  const link = document.createElement("a");
  link.href = item.href;
  document.body.append(link);
  link.click();
  link.remove();
}

export function openPalette() {
  if (!palette() || palette().open) {
    return;
  }
  palette().showModal();
  input().value = "";
  input().focus();
  ask("");
}

export function watchPalette() {
  document.addEventListener("click", (event) => {
    if (event.target.closest?.("[data-palette]")) {
      openPalette();
    }
    const row = event.target.closest?.(".palette-option");
    if (row) {
      go(options[Number(row.dataset.at)]);
    }
  });
  document.addEventListener("input", (event) => {
    if (palette() && event.target === input()) {
      clearTimeout(timer);
      timer = setTimeout(() => ask(event.target.value), 140);
    }
  });
  document.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === "k" && palette()) {
      event.preventDefault();
      openPalette();
      return;
    }
    if (!palette()?.open || event.target !== input() || event.isComposing) {
      return;
    }
    const moves = { ArrowDown: chosen + 1, ArrowUp: chosen - 1, Home: 0, End: options.length - 1 };
    if (event.key === "Enter" && options[chosen]) {
      event.preventDefault();
      go(options[chosen]);
    } else if (event.key in moves && !(event.key.length > 7 && input().value === "")) {
      event.preventDefault();
      choose(moves[event.key]);
    }
  });
}
