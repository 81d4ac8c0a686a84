// Helps on the page of a group session: keeps what is typed, moves between people, and warns of names while they are typed.
// The page is whole without it, and the server decides.
const pause = 1500;
const acts = ["_key", "Do", "WalkIn", "Statement", "NotNames", "RepeatedOk"];
// Names that are also everyday words count only with a capital.
const everyday = new Set("will grace hope mark may june april rose joy faith dawn art bill grant guy jack jay long max pat ray rich rob sue angel luz paz sol mar cruz rosa flor reyes santos leon luna".split(" "));
let timer;
let changes = 0;
let sending;

const pass = () => document.querySelector("form[data-pass]");
const place = () => `pass:${location.pathname}`;
const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

function say(form, words, tone) {
  const line = form.querySelector("[data-draft-status]");
  if (line) {
    line.textContent = words;
    line.dataset.tone = tone;
  }
}

// What is typed stays in this tab until the server has it.
const fields = (form) => [...form.elements].filter((field) => field.name && !["hidden", "submit", "button"].includes(field.type) && !acts.includes(field.name));
const valueOf = (field) => (["radio", "checkbox"].includes(field.type) ? (field.checked ? field.value : null) : field.value);

function keep(form, sent) {
  const values = fields(form).map((field) => [field.id, valueOf(field)]);
  sessionStorage.setItem(place(), JSON.stringify({ values, sent }));
}

function restore(form) {
  const kept = JSON.parse(sessionStorage.getItem(place()) ?? "null");
  if (!kept) {
    return;
  }
  const arrived = performance.getEntriesByType("navigation")[0]?.type === "navigate";
  if (form.querySelector(".error-summary") || (kept.sent && arrived)) {
    sessionStorage.removeItem(place());
    return;
  }
  let changed = false;
  for (const [id, value] of kept.values) {
    const field = document.getElementById(id);
    if (!field || valueOf(field) === value) {
      continue;
    }
    if (["radio", "checkbox"].includes(field.type)) {
      field.checked = value !== null;
    } else {
      field.value = value;
    }
    changed = true;
  }
  if (changed) {
    say(form, form.dataset.restored, "open");
    touch(form);
  }
}

function touch(form) {
  changes++;
  keep(form, false);
  clearTimeout(timer);
  timer = setTimeout(() => save(form), pause);
}

function save(form) {
  clearTimeout(timer);
  // One at a time: the versions of the first answer belong into the second question.
  const way = (sending ?? Promise.resolve())
    .then(() => send(form))
    .finally(() => {
      if (sending === way) {
        sending = undefined;
      }
    });
  sending = way;
}

async function send(form) {
  if (!form.isConnected) {
    return;
  }
  const upTo = changes;
  const body = new FormData(form);
  acts.forEach((name) => body.delete(name));
  say(form, form.dataset.saving, "open");
  try {
    const answer = await fetch(form.dataset.draft, { method: "POST", body, headers: { Accept: "application/json" } });
    const said = await answer.json();
    if (!answer.ok) {
      say(form, said.message, "bad");
      return;
    }
    take(form, said.versions);
    if (upTo === changes) {
      sessionStorage.removeItem(place());
      say(form, said.message, "good");
    } else {
      say(form, form.dataset.unsaved, "open");
    }
  } catch {
    say(form, form.dataset.failed, "bad");
  }
}

function take(form, versions) {
  form.querySelector("[data-version=session]").value = versions.session;
  for (const row of versions.rows) {
    const seat = form.querySelector(`[data-seat][data-client="${row.client}"]`);
    if (seat) {
      seat.querySelector("[data-version=attendance]").value = row.attendance;
      seat.querySelector("[data-version=note]").value = row.note;
    }
  }
}

// Names of the roster in a text that goes into another's chart.
function namesOf(seat) {
  return seat.dataset.names.split("|").flatMap((name) => name.split(/[\s-]+/)).map(fold).filter((name) => name.length > 1);
}

function found(text, names) {
  const hits = new Set();
  for (const [word] of text.matchAll(/\p{L}[\p{L}\p{M}]*/gu)) {
    const plain = fold(word);
    const capital = word[0] !== word[0].toLowerCase();
    if (names.has(plain) && (capital || !everyday.has(plain))) {
      hits.add(word);
    }
  }
  return [...hits];
}

function warn(field) {
  const form = field.form;
  const seats = [...form.querySelectorAll("[data-seat]")];
  const own = field.closest("[data-seat]");
  const mine = own ? new Set(namesOf(own)) : new Set();
  const names = new Set(seats.filter((seat) => seat !== own).flatMap(namesOf).filter((name) => !mine.has(name)));
  const box = (own ?? field.closest(".card")).querySelector("[data-name-warning]");
  const texts = own ? [field] : [...form.querySelectorAll("[data-shared]")];
  const hits = texts.flatMap((one) => found(one.value, names));
  box.hidden = hits.length === 0;
  box.textContent = hits.length === 0 ? "" : (own ? form.dataset.nameOwn : form.dataset.nameShared).replace("{0}", [...new Set(hits)].join(", "));
}

// To the words about the next person who was there; after the last one to the button that ends or signs the session.
function move(field, step) {
  const own = field.closest("[data-seat]");
  const all = [...field.form.querySelectorAll("[data-response]")].filter((one) => one.offsetParent !== null && one.closest("[data-seat]") !== own);
  const after = (one) => field.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING;
  const next = step > 0 ? (all.find(after) ?? field.form.querySelector("[data-after-people]")) : (all.findLast((one) => !after(one)) ?? field.form.querySelector("textarea[data-shared]"));
  next?.focus();
  next?.scrollIntoView({ block: "center" });
}

// The last notes of the person one is writing about, and back to the words with the same key.
function before(field) {
  const seat = field.closest("[data-seat]");
  const notes = seat?.querySelector("[data-before]");
  if (!notes) {
    return;
  }
  notes.open = !notes.open;
  (notes.open ? notes.querySelector("summary") : seat.querySelector("[data-response]")).focus();
}

function walkIn(form) {
  const part = form.querySelector("[data-walk-in]");
  if (part) {
    part.open = true;
    part.querySelector("select").focus();
  }
}

function freshen() {
  const form = pass();
  if (form && !form.dataset.ready) {
    form.dataset.ready = "yes";
    restore(form);
    form.querySelectorAll("[data-shared], [data-response]").forEach(warn);
  }
}

if (!window.footbridgeGroupPass) {
  window.footbridgeGroupPass = true;
  document.addEventListener("input", (event) => {
    const form = event.target.form;
    if (form?.matches("[data-pass]") && !acts.includes(event.target.name)) {
      say(form, form.dataset.unsaved, "open");
      touch(form);
      if (event.target.matches("[data-shared], [data-response]")) {
        warn(event.target);
      }
    }
  });
  document.addEventListener("keydown", (event) => {
    const form = event.target.closest?.("form[data-pass]");
    if (event.altKey && event.code === "KeyW" && pass()) {
      event.preventDefault();
      walkIn(pass());
      return;
    }
    if (!form) {
      // From anywhere on the page into the words.
      if (event.altKey && event.key === "ArrowDown" && pass()) {
        event.preventDefault();
        pass().querySelector("textarea[data-shared]").focus();
      }
      return;
    }
    if (event.altKey && ["ArrowDown", "ArrowUp"].includes(event.key)) {
      event.preventDefault();
      move(event.target, event.key === "ArrowDown" ? 1 : -1);
    } else if (event.altKey && event.code === "KeyL") {
      event.preventDefault();
      before(event.target);
    } else if (event.ctrlKey && event.key === "Enter") {
      event.preventDefault();
      save(form);
    }
  });
  document.addEventListener(
    "submit",
    (event) => {
      const form = event.target;
      if (!form.matches("[data-pass]")) {
        return;
      }
      clearTimeout(timer);
      keep(form, true);
      if (sending) {
        // A save on its way changes the versions that this post must carry.
        event.preventDefault();
        event.stopImmediatePropagation();
        const pressed = event.submitter;
        // Not within this event: a form asked to submit while it fires the event does nothing.
        sending.then(() => setTimeout(() => form.requestSubmit(pressed), 0));
      }
    },
    true,
  );
  window.Blazor?.addEventListener?.("enhancedload", freshen);
}
freshen();
