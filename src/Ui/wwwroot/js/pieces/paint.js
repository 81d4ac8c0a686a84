// A week that is painted with a finger, a mouse or the keyboard. The field holds one letter for each half hour, Monday first; the grid is
// drawn from it. Beside it the same hours stand as a list, which needs no script.
import { keepDraft } from "../drafts.js";

const slots = 28;
const days = 7;
const nothing = ".";
const moves = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0], Home: [0, -slots], End: [0, slots] };
const clamp = (value, most) => Math.min(most, Math.max(0, value));

function make(tag, className, role, text = "") {
  const node = document.createElement(tag);
  node.className = className;
  node.textContent = text;
  if (role) {
    node.setAttribute("role", role);
  }
  return node;
}

class WeekPaint extends HTMLElement {
  connectedCallback() {
    this.build();
  }

  build() {
    this.field = this.querySelector("[data-paint-cells]");
    this.grid = this.querySelector(".paint-grid");
    if (!this.field || !this.grid) {
      return;
    }
    if (!this.grid.firstChild) {
      this.names = this.words("days");
      this.times = this.words("times");
      this.past = [];
      this.here ??= { day: 0, slot: 4 };
      this.draw();
    }
    this.show();
  }

  words(name) {
    return this.dataset[name].split("|");
  }

  draw() {
    const hours = this.words("hours");
    const short = this.words("short");
    const head = make("div", "paint-row paint-head", "row");
    head.append(make("span", "hidden-text", "columnheader", this.grid.dataset.hour));
    short.forEach((name, day) => {
      const column = make("span", "paint-day", "columnheader", name);
      column.dataset.day = day;
      head.append(column);
    });
    this.cells = Array.from({ length: days }, () => []);
    const rows = Array.from({ length: slots }, (_, slot) => {
      const row = make("div", slot % 2 ? "paint-row" : "paint-row hour", "row");
      const time = make("span", "paint-time", "rowheader", hours[slot]);
      if (!hours[slot]) {
        time.append(make("span", "hidden-text", "", this.times[slot]));
      }
      row.append(time);
      for (let day = 0; day < days; day++) {
        const cell = make("span", "paint-cell", "gridcell");
        cell.dataset.day = day;
        cell.dataset.slot = slot;
        this.cells[day][slot] = cell;
        row.append(cell);
      }
      return row;
    });
    this.grid.replaceChildren(head, ...rows);
    this.buttons = short.map((name, day) => {
      const button = make("button", "paint-pick", "");
      const seen = make("span", "", "", name);
      seen.setAttribute("aria-hidden", "true");
      button.append(seen, make("span", "hidden-text", "", this.names[day]));
      button.type = "button";
      button.addEventListener("click", () => this.go(day, this.here.slot, false));
      return button;
    });
    this.querySelector(".paint-days").replaceChildren(...this.buttons);
    if (!this.heard) {
      this.heard = true;
      this.hear();
    }
  }

  hear() {
    this.addEventListener("pointerdown", (event) => this.press(event));
    this.addEventListener("pointermove", (event) => this.drag(event));
    for (const end of ["pointerup", "pointercancel"]) {
      this.addEventListener(end, () => this.lift());
    }
    this.addEventListener("keydown", (event) => this.key(event));
    this.addEventListener("keyup", (event) => event.key === "Shift" && this.rest());
    this.addEventListener("focusout", () => this.rest());
    this.addEventListener("focusin", (event) => {
      const cell = event.target.closest(".paint-cell");
      if (cell && !this.moving && !this.stroke) {
        this.here = this.at(cell);
        this.show();
      }
    });
    this.addEventListener("input", (event) => event.target === this.field && !event.isTrusted && this.show());
    this.addEventListener("click", (event) => {
      if (event.target.closest("[data-paint-undo]")) {
        this.undo();
      } else if (event.target.closest("[data-paint-copy]")) {
        this.copy();
      }
    });
    this.addEventListener("change", () => this.dress());
  }

  get value() {
    return this.field.value.length === slots * days ? this.field.value : nothing.repeat(slots * days);
  }

  // The letter that the chosen brush leaves behind.
  get letter() {
    const brush = this.querySelector("[name=paint-brush]:checked");
    const whys = [...this.querySelectorAll("[name=paint-why]")];
    return this.hasWhy(brush.value)
      ? String.fromCharCode(brush.dataset.letter.charCodeAt(0) + Math.max(0, whys.findIndex((why) => why.checked)))
      : brush.dataset.letter;
  }

  hasWhy(brush) {
    return brush === "cannot" || brush === "rather-not";
  }

  // What a letter says: its brush, and the words of the reason where one counts.
  meaning(letter) {
    if (letter === nothing) {
      return null;
    }
    const kind = letter >= "a" ? "rather-not" : letter >= "A" ? "cannot" : "good";
    const first = this.querySelector(`[name=paint-brush][value=${kind}]`);
    const word = first.parentElement.textContent.trim();
    const whys = [...this.querySelectorAll("[name=paint-why]")];
    const why = this.hasWhy(kind) ? whys[letter.charCodeAt(0) - first.dataset.letter.charCodeAt(0)] : null;
    const reason = why && why.value !== "other" ? why.parentElement.textContent.trim() : "";
    return { kind, words: reason ? `${word}, ${reason}` : word, label: kind === "cannot" && reason ? reason : word };
  }

  show() {
    const value = this.value;
    for (let day = 0; day < days; day++) {
      const strip = [];
      for (let slot = 0; slot < slots; slot++) {
        const letter = value[day * slots + slot];
        const above = slot > 0 ? value[day * slots + slot - 1] : "";
        const below = slot + 1 < slots ? value[day * slots + slot + 1] : "";
        const cell = this.cells[day][slot];
        const meaning = this.meaning(letter);
        cell.className = `paint-cell ${meaning?.kind ?? ""} ${letter === above ? "" : "first"} ${letter === below ? "" : "last"}`;
        cell.classList.toggle("shown", day === this.here.day);
        cell.setAttribute("aria-label", `${this.names[day]} ${this.times[slot]}: ${meaning?.words ?? this.dataset.free}`);
        cell.tabIndex = day === this.here.day && slot === this.here.slot ? 0 : -1;
        cell.replaceChildren();
        if (meaning && letter !== above) {
          const label = make("span", "paint-label", "", meaning.label);
          label.setAttribute("aria-hidden", "true");
          cell.append(label);
        }
        const tone = meaning ? `var(--paint-${meaning.kind})` : "transparent";
        strip.push(`${tone} ${(slot / slots) * 100}% ${((slot + 1) / slots) * 100}%`);
      }
      this.buttons[day].style.setProperty("--strip", `linear-gradient(to right, ${strip.join(", ")})`);
      this.buttons[day].setAttribute("aria-pressed", `${day === this.here.day}`);
    }
    this.grid.querySelectorAll(".paint-day").forEach((head) => head.classList.toggle("shown", Number(head.dataset.day) === this.here.day));
    this.querySelector("[data-paint-undo]").disabled = this.past.length === 0;
    this.dress();
  }

  dress() {
    const brush = this.querySelector("[name=paint-brush]:checked").value;
    this.querySelector(".paint-whys").classList.toggle("resting", !this.hasWhy(brush));
  }

  // The rectangle between two cells takes the letter; what lies outside is as it was before.
  fill(before, from, to, letter) {
    const cells = [...before];
    for (let day = Math.min(from.day, to.day); day <= Math.max(from.day, to.day); day++) {
      for (let slot = Math.min(from.slot, to.slot); slot <= Math.max(from.slot, to.slot); slot++) {
        cells[day * slots + slot] = letter;
      }
    }
    this.field.value = cells.join("");
    this.show();
  }

  keep(before, said) {
    if (before !== this.field.value) {
      this.past.push(before);
      this.querySelector("[data-paint-undo]").disabled = false;
      keepDraft(this.field.form);
    }
    this.querySelector("[data-paint-said]").textContent = said;
  }

  told(from, to) {
    const [first, last] = [Math.min(from.slot, to.slot), Math.max(from.slot, to.slot)];
    const [left, right] = [Math.min(from.day, to.day), Math.max(from.day, to.day)];
    const what = this.meaning(this.value[left * slots + first])?.words ?? this.dataset.free;
    const who = left === right ? this.names[left] : `${this.names[left]} – ${this.names[right]}`;
    return [who, this.times[first], this.times[last + 1], what].reduce((words, part, at) => words.replace(`{${at}}`, part), this.dataset.painted);
  }

  at(cell) {
    return { day: Number(cell.dataset.day), slot: Number(cell.dataset.slot) };
  }

  press(event) {
    const cell = event.target.closest?.(".paint-cell");
    if (!cell || event.button !== 0) {
      return;
    }
    event.preventDefault();
    const from = this.at(cell);
    const same = this.value[from.day * slots + from.slot] === this.letter;
    this.stroke = { before: this.value, from, to: from, again: same, letter: this.letter };
    this.go(from.day, from.slot, true);
    this.fill(this.stroke.before, from, from, this.letter);
    this.setPointerCapture(event.pointerId);
  }

  drag(event) {
    if (!this.stroke) {
      return;
    }
    const cell = document.elementFromPoint(event.clientX, event.clientY)?.closest?.(".paint-cell");
    if (cell && this.contains(cell)) {
      const to = this.at(cell);
      if (to.day !== this.stroke.to.day || to.slot !== this.stroke.to.slot) {
        Object.assign(this.stroke, { to, again: false });
        this.fill(this.stroke.before, this.stroke.from, to, this.stroke.letter);
      }
    }
    // Near the edge of the screen the page comes along.
    const top = this.querySelector(".paint-tools").getBoundingClientRect().bottom + 8;
    if (event.clientY > innerHeight - 112 || event.clientY < top) {
      scrollBy(0, event.clientY < top ? -12 : 12);
    }
  }

  lift() {
    const stroke = this.stroke;
    if (!stroke) {
      return;
    }
    this.stroke = null;
    if (stroke.again) {
      this.fill(stroke.before, stroke.from, stroke.from, nothing);
    }
    this.keep(stroke.before, this.told(stroke.from, stroke.to));
  }

  go(day, slot, focus) {
    this.here = { day: clamp(day, days - 1), slot: clamp(slot, slots - 1) };
    this.querySelector("[data-paint-from]").value = `${this.here.day}`;
    this.show();
    if (focus) {
      this.cells[this.here.day][this.here.slot].focus({ preventScroll: Boolean(this.stroke) });
    }
  }

  key(event) {
    if (!event.target.closest?.(".paint-cell")) {
      return;
    }
    const here = this.here;
    const move = moves[event.key];
    if (move) {
      event.preventDefault();
      if (event.shiftKey) {
        this.reach ??= { before: this.value, from: here };
      } else {
        this.rest();
      }
      this.moving = true;
      this.go(here.day + move[0], here.slot + move[1], true);
      this.moving = false;
      if (this.reach) {
        this.fill(this.reach.before, this.reach.from, this.here, this.letter);
      }
    } else if (event.key === " " || event.key === "Enter") {
      event.preventDefault();
      const before = this.value;
      const same = before[here.day * slots + here.slot] === this.letter;
      this.fill(before, here, here, same ? nothing : this.letter);
      this.keep(before, this.told(here, here));
    } else if (event.key === "Delete" || event.key === "Backspace") {
      event.preventDefault();
      const before = this.value;
      this.fill(before, here, here, nothing);
      this.keep(before, this.told(here, here));
    } else if (event.key.toLowerCase() === "z" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      this.undo();
    }
  }

  // Shift is let go, or the grid is left: what was reached stays.
  rest() {
    if (this.reach && !this.moving) {
      const { before, from } = this.reach;
      this.reach = null;
      this.keep(before, this.told(from, this.here));
    }
  }

  undo() {
    const before = this.past.pop();
    if (before !== undefined) {
      this.field.value = before;
      this.show();
      keepDraft(this.field.form);
    }
  }

  copy() {
    const before = this.value;
    const from = Number(this.querySelector("[data-paint-from]").value);
    const day = before.slice(from * slots, (from + 1) * slots);
    const to = [...this.querySelectorAll("[data-paint-to]:checked")].map((box) => Number(box.value));
    this.field.value = Array.from({ length: days }, (_, at) => (to.includes(at) ? day : before.slice(at * slots, (at + 1) * slots))).join("");
    this.querySelectorAll("[data-paint-to]").forEach((box) => (box.checked = false));
    this.querySelector(".paint-copy").open = false;
    this.show();
    this.keep(before, this.dataset.copied);
  }
}

customElements.define("fb-week-paint", WeekPaint);

// Enhanced navigation may have taken the grid out of an element it kept, or brought another week into the field.
export function freshenPaint() {
  document.querySelectorAll("fb-week-paint").forEach((week) => week.build?.());
}
