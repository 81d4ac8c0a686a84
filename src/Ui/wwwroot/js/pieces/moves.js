// A group is picked up in the week grid and carried to another half hour, day or room. On pick-up everything is asked for once; from then on
// each half hour shows at once what stands against it and what it costs. Dropping opens the page of the move; nothing is changed here.
import { postForm } from "./post.js";

const svg = "http://www.w3.org/2000/svg";
const slots = 28;
// A half hour is as high as it is possible: not by its colour alone.
const heights = { free: 40, now: 40, costly: 26, barred: 10 };
let known = new Map();
let held;
let pressed;

const desk = () => document.getElementById("move-desk");
const card = () => desk().querySelector(".move-card");
const fill = (words, ...parts) => parts.reduce((text, part, at) => text.replace(`{${at}}`, part), words);

function say(words) {
  desk().querySelector("[data-move-said]").textContent = words;
}

async function ask(group) {
  const token = desk().querySelector("[name=__RequestVerificationToken]");
  const answer = await postForm(`/api/groups/${group}/moves`, { on: desk().dataset.on }, token);
  if (!answer.ok) {
    throw new Error(String(answer.status));
  }
  return answer.json();
}

function answerOf(group) {
  if (!known.has(group)) {
    const asked = ask(group);
    asked.catch(() => known.delete(group));
    known.set(group, asked);
  }
  return known.get(group);
}

// Rows the group can go to: all rooms, or its own row where rows are people or groups.
function rowsOf(table, own) {
  const places = [...table.querySelectorAll("tr[data-place]")];
  return places.length > 0 ? places : [own];
}

const placeOf = (row) => row.dataset.place ?? held.map.now.room;
const cellsOf = (row) => [...row.querySelectorAll("td[data-day]")];
const answerAt = (at) => held.map.cells[placeOf(at.row)]?.[at.cell.dataset.day]?.[held.map.starts[at.slot]];

function draw(row) {
  for (const cell of cellsOf(row)) {
    const lane = document.createElementNS(svg, "svg");
    lane.setAttribute("class", "move-lane");
    lane.setAttribute("viewBox", `0 0 ${slots * 10} 40`);
    lane.setAttribute("preserveAspectRatio", "none");
    lane.setAttribute("aria-hidden", "true");
    for (let slot = 0; slot < slots; slot++) {
      const state = answerAt({ row, cell, slot })?.s;
      if (state) {
        lane.append(bar(slot, 1, heights[state], state));
      }
    }
    lane.append(bar(0, held.map.minutes / 30, 40, "move-block"));
    cell.querySelector(".cell").append(lane);
  }
}

function bar(slot, length, height, name) {
  const rect = document.createElementNS(svg, "rect");
  rect.setAttribute("class", name);
  rect.setAttribute("x", slot * 10 + (length === 1 ? 0.75 : 0));
  rect.setAttribute("width", length * 10 - (length === 1 ? 1.5 : 0));
  rect.setAttribute("y", 40 - height);
  rect.setAttribute("height", height);
  return rect;
}

// Where it meets now, or the nearest half hour of the week that is shown.
function start() {
  const { map, own } = held;
  const row = held.rows.find((r) => r.dataset.place === map.now.room) ?? own;
  const cell = cellsOf(row).find((c) => Number(c.dataset.day) === map.now.day) ?? cellsOf(row)[0];
  const after = map.starts.findIndex((time) => time > map.now.start);
  return { row, cell, slot: Math.max(0, (after < 0 ? last() + 1 : after) - 1) };
}

const last = () => slots - Math.ceil(held.map.minutes / 30);

async function pick(grip, group, byKeys) {
  letGo();
  const own = grip.closest("tr");
  const mine = { grip, group, own, byKeys, table: grip.closest("table") };
  held = mine;
  held.table.classList.add("carrying");
  grip.closest(".grid-meeting").classList.add("carried");
  if (byKeys) {
    say(fill(desk().dataset.loading, title(grip)));
  }
  try {
    const map = await answerOf(group);
    if (held !== mine) {
      return;
    }
    held.map = map;
  } catch {
    if (held === mine) {
      letGo();
      show([desk().dataset.failed], grip.getBoundingClientRect());
      setTimeout(() => !held && (card().hidden = true), 6000);
      say(desk().dataset.failed);
    }
    return;
  }
  held.rows = rowsOf(held.table, own);
  held.rows.forEach(draw);
  held.at = start();
  if (byKeys) {
    mark();
    say(`${fill(desk().dataset.picked, held.map.title, lines(held.at).join(" "))} ${desk().dataset.keys}`);
  } else if (held.pointer) {
    over(held.pointer.x, held.pointer.y);
  }
}

const title = (grip) => grip.textContent.trim();

// What is shown and read out of a half hour: where, what stands against it, what it costs.
function lines(at) {
  const { map } = held;
  const answer = answerAt(at);
  const words = desk().dataset;
  const where = `${map.days[Number(at.cell.dataset.day)]}, ${map.spans[at.slot]}, ${map.rooms[placeOf(at.row)]}.`;
  if (!answer || answer.s === "now") {
    return [where, words.here];
  }
  const hard = answer.h.map((line) => map.words[line]);
  const verdict = hard.length === 0 ? words.possible : hard.length === 1 ? words.againstOne : fill(words.against, hard.length);
  return [where, `${verdict}${hard.length === 0 ? "." : ":"}`, ...hard, `${words.price}:`, ...answer.p.map((line) => map.words[line])];
}

function mark() {
  const { at, table } = held;
  table.querySelectorAll(".move-here").forEach((cell) => cell.classList.remove("move-here"));
  at.cell.classList.add("move-here");
  at.cell.querySelector(".move-block")?.setAttribute("x", at.slot * 10);
  at.cell.dataset.moveState = answerAt(at)?.s ?? "";
  const box = at.cell.querySelector(".move-lane").getBoundingClientRect();
  show(lines(at), held.pointer ?? { x: box.left + (box.width * at.slot) / slots, y: box.bottom });
  if (held.byKeys) {
    at.cell.scrollIntoView({ block: "nearest", inline: "nearest" });
  }
}

function show([where, ...rest], { x, y }) {
  const box = card();
  const head = document.createElement("strong");
  head.textContent = where;
  const list = rest.map((line) => {
    const row = document.createElement("span");
    row.textContent = line;
    row.className = line.endsWith(":") || line === `${desk().dataset.possible}.` ? "move-verdict" : "";
    return row;
  });
  box.replaceChildren(head, ...list);
  box.className = `move-card ${held?.map ? (answerAt(held.at)?.s ?? "") : ""}`;
  box.hidden = false;
  const { width, height } = box.getBoundingClientRect();
  const below = y + 20 + height < innerHeight;
  box.style.left = `${Math.max(8, Math.min(innerWidth - width - 8, x + 12))}px`;
  box.style.top = `${below ? y + 20 : Math.max(8, y - height - 20)}px`;
}

function over(x, y) {
  const cell = document.elementFromPoint(x, y)?.closest?.("td[data-day]");
  const row = cell?.closest("tr");
  if (!held.map || !cell || !held.rows.includes(row)) {
    return;
  }
  const box = cell.querySelector(".move-lane").getBoundingClientRect();
  const slot = Math.max(0, Math.min(last(), Math.floor(((x - box.left) / box.width) * slots)));
  if (row !== held.at.row || cell !== held.at.cell || slot !== held.at.slot || card().hidden) {
    held.at = { row, cell, slot };
    mark();
  }
}

function drop() {
  const { at, map, group } = held;
  const answer = map && answerAt(at);
  if (!answer || answer.s === "now") {
    letGo();
    return;
  }
  const to = new URLSearchParams({ day: at.cell.dataset.day, start: map.starts[at.slot], room: placeOf(at.row), from: map.from });
  letGo();
  location.assign(`/groups/${group}/move?${to}`);
}

function letGo(said) {
  if (!held) {
    return;
  }
  const { table, grip, map } = held;
  held = undefined;
  table.classList.remove("carrying");
  table.querySelectorAll(".move-lane").forEach((lane) => lane.remove());
  table.querySelectorAll(".move-here").forEach((cell) => cell.classList.remove("move-here"));
  grip.closest(".grid-meeting")?.classList.remove("carried");
  card().hidden = true;
  if (said) {
    say(fill(desk().dataset.letGo, map?.title ?? title(grip)));
  }
}

// Left and right go through the half hours and on into the next day.
function step(right) {
  const { at } = held;
  const slot = at.slot + right;
  if (slot < 0 || slot > last()) {
    turn(right, right < 0 ? last() : 0);
  } else {
    at.slot = slot;
  }
}

function turn(days, slot) {
  const { at } = held;
  const cells = cellsOf(at.row);
  const next = cells[cells.indexOf(at.cell) + days];
  if (next) {
    at.cell = next;
    at.slot = slot;
  }
}

function climb(down) {
  const { at, rows } = held;
  const row = rows[rows.indexOf(at.row) + down];
  if (row) {
    at.cell = cellsOf(row)[cellsOf(at.row).indexOf(at.cell)];
    at.row = row;
  }
}

const keys = {
  ArrowLeft: () => step(-1),
  ArrowRight: () => step(1),
  ArrowUp: () => climb(-1),
  ArrowDown: () => climb(1),
  PageUp: () => turn(-1, held.at.slot),
  PageDown: () => turn(1, held.at.slot),
};

function onKey(event) {
  const grip = event.target.closest?.("[data-move]");
  const acts = event.key === "Enter" || event.key === " ";
  if (held && event.key === "Escape") {
    event.preventDefault();
    letGo(true);
  } else if (held?.byKeys && event.key === "Tab") {
    letGo(true);
  } else if (held?.byKeys && (keys[event.key] || acts)) {
    event.preventDefault();
    event.stopImmediatePropagation();
    if (!held.map) {
      return;
    }
    if (acts) {
      drop();
      return;
    }
    keys[event.key]();
    mark();
    say(lines(held.at).join(" "));
  } else if (grip && acts && desk()) {
    event.preventDefault();
    event.stopImmediatePropagation();
    pick(grip, grip.dataset.move, true);
  }
}

// A mouse takes the block anywhere, a finger its handle: beside it the page scrolls as ever.
function onPress(event) {
  const block = event.target.closest?.(".grid-meeting");
  const grip = block?.querySelector("[data-move]");
  if (!grip || event.button !== 0 || (event.pointerType !== "mouse" && !event.target.closest("[data-move]"))) {
    return;
  }
  pressed = { grip, x: event.clientX, y: event.clientY, id: event.pointerId };
}

function onDrag(event) {
  if (pressed && Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y) > 5) {
    const { grip } = pressed;
    pressed = undefined;
    pick(grip, grip.dataset.move, false);
  }
  if (!held || held.byKeys) {
    return;
  }
  event.preventDefault();
  held.pointer = { x: event.clientX, y: event.clientY };
  over(event.clientX, event.clientY);
  if (event.clientY > innerHeight - 56 || event.clientY < 72) {
    scrollBy(0, event.clientY < 72 ? -14 : 14);
  }
}

function onLift() {
  pressed = undefined;
  if (held && !held.byKeys) {
    // The click that ends a drag is none.
    const swallow = (event) => event.preventDefault();
    addEventListener("click", swallow, { capture: true, once: true });
    setTimeout(() => removeEventListener("click", swallow, true), 60);
    drop();
  }
}

// With scripts a handle is a button that picks up; without them it is a link to the page of the move.
export function freshenMoves() {
  known = new Map();
  document.querySelectorAll("[data-move]").forEach((grip) => grip.setAttribute("role", "button"));
}

export function watchMoves() {
  document.addEventListener("keydown", onKey, true);
  document.addEventListener("pointerdown", onPress);
  document.addEventListener("pointermove", onDrag, { passive: false });
  document.addEventListener("pointerup", onLift);
  document.addEventListener("pointercancel", () => {
    pressed = undefined;
    letGo();
  });
  document.addEventListener("dragstart", (event) => event.target.closest?.(".grid-meeting")?.querySelector("[data-move]") && event.preventDefault());
}
