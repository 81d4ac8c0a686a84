// Keeps a note while it is typed: first in this browser, then on the server. Without a line it waits here and is sent when the line is
// back, from this page or any other. The page is whole without this script.
import * as vault from "./note-vault.js";

const pause = 1500;
const again = 15000;
const acts = ["_key", "Do", "Input.Statement", "Input.RepeatedOk", "__RequestVerificationToken"];
let timer;
let changes = 0;
let way = Promise.resolve();
let waiting = 0;

const place = () => document.querySelector("[data-note-draft]");
const formOf = (root) => root?.querySelector("form");
const token = () => document.querySelector("[name=__RequestVerificationToken]")?.value ?? "";
const field = (form, name) => form.elements.namedItem(`Input.${name}`);
const idOf = (form) => field(form, "Note").value;

function say(root, words, tone) {
  const line = root.querySelector("[data-draft-status]");
  if (line && words) {
    line.textContent = words;
    line.dataset.tone = tone;
  }
}

function read(form) {
  const data = new FormData(form);
  acts.forEach((name) => data.delete(name));
  return [...data.entries()].filter(([, value]) => typeof value === "string");
}

async function keep(root, form) {
  if (vault.works()) {
    await vault.keep({ id: idOf(form), owner: root.dataset.owner, url: root.dataset.noteDraft, values: read(form) });
  }
}

// One request at a time: the version of one answer belongs into the next question.
function queue(work) {
  waiting++;
  way = way.then(work, work).finally(() => waiting--);
  return way;
}

async function post(url, values) {
  const body = new FormData();
  for (const [name, value] of values) {
    body.append(name, value);
  }
  body.append("__RequestVerificationToken", token());
  const answer = await fetch(url, { method: "POST", body, headers: { Accept: "application/json" } });
  // A page instead of an answer: somebody must sign in again first.
  const json = answer.headers.get("Content-Type")?.includes("json");
  return { ok: answer.ok && json, status: answer.status, said: json ? await answer.json() : {} };
}

async function send(root, form) {
  if (!form.isConnected) {
    return;
  }
  const upTo = changes;
  say(root, root.dataset.saving, "open");
  try {
    const { ok, status, said } = await post(root.dataset.noteDraft, read(form));
    if (ok && !said.over) {
      field(form, "Version").value = said.version;
      if (upTo === changes) {
        await vault.drop(idOf(form)).catch(() => {});
        say(root, said.message, "good");
      } else {
        say(root, root.dataset.unsaved, "open");
      }
    } else if (status === 409 && said.theirs) {
      both(root, form, said.theirs);
      say(root, said.message, "bad");
    } else {
      if (said.over) {
        await vault.drop(idOf(form)).catch(() => {});
      }
      say(root, said.message ?? root.dataset.offline, "bad");
    }
  } catch {
    say(root, root.dataset.offline, "bad");
    clearTimeout(timer);
    timer = setTimeout(() => save(root, form), again);
  }
}

function save(root, form) {
  clearTimeout(timer);
  return queue(() => send(root, form));
}

function touch(root, form) {
  changes++;
  say(root, root.dataset.unsaved, "open");
  keep(root, form).catch(() => {});
  clearTimeout(timer);
  timer = setTimeout(() => save(root, form), pause);
}

function button(words, act) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "button secondary small";
  made.textContent = words;
  made.addEventListener("click", act);
  return made;
}

// Somebody, or another window, wrote meanwhile: both are shown, and the writer says which stays.
function both(root, form, theirs) {
  const box = root.querySelector("[data-note-conflict]");
  const part = document.createElement("section");
  part.className = "both-versions";
  part.tabIndex = -1;
  const head = document.createElement("h2");
  head.textContent = root.dataset.conflict;
  part.append(head);
  for (const section of theirs.sections.filter((one) => one.words)) {
    const name = document.createElement("h3");
    name.textContent = section.name;
    const words = document.createElement("p");
    words.className = "both-versions-words";
    words.textContent = section.words;
    part.append(name, words);
  }
  const choose = (take) => {
    field(form, "Version").value = theirs.version;
    if (take) {
      for (const section of theirs.sections) {
        const mine = form.querySelector(`[data-section="${CSS.escape(section.code)}"]`);
        if (mine) {
          mine.value = section.words;
        }
      }
    }
    box.replaceChildren();
    form.querySelector("[data-section]")?.focus();
    touch(root, form);
  };
  const choice = document.createElement("p");
  choice.className = "row";
  choice.append(button(root.dataset.mine, () => choose(false)), button(root.dataset.theirs, () => choose(true)));
  part.append(choice);
  box.replaceChildren(part);
  part.focus();
}

function put(form, values) {
  let changed = false;
  const wanted = Map.groupBy ? Map.groupBy(values, ([name]) => name) : values.reduce((all, one) => all.set(one[0], [...(all.get(one[0]) ?? []), one]), new Map());
  for (const element of form.elements) {
    if (!element.name || ["hidden", "submit", "button"].includes(element.type) || acts.includes(element.name)) {
      continue;
    }
    const given = (wanted.get(element.name) ?? []).map(([, value]) => value);
    if (["checkbox", "radio"].includes(element.type)) {
      const checked = given.includes(element.value);
      changed ||= element.checked !== checked;
      element.checked = checked;
    } else if (given.length > 0 && element.value !== given[0]) {
      element.value = given[0];
      changed = true;
    }
  }
  return changed;
}

async function freshen() {
  const root = place();
  const form = formOf(root);
  if (!form || root.dataset.ready) {
    return;
  }
  root.dataset.ready = "yes";
  if (!vault.works()) {
    return;
  }
  const kept = await vault.find(idOf(form), root.dataset.owner);
  if (!kept || root.querySelector(".error-summary")) {
    return;
  }
  const shape = (values) => values.find(([name]) => name === "Input.Shown")?.[1];
  if (shape(kept.values) !== shape(read(form))) {
    // Written under other headings: the server puts it where it belongs.
    const { ok, said } = await post(kept.url, kept.values).catch(() => ({ said: {} }));
    if (ok) {
      await vault.drop(kept.id);
      location.reload();
    }
  } else if (put(form, kept.values)) {
    const version = kept.values.find(([name]) => name === "Input.Version");
    field(form, "Version").value = version[1];
    say(root, root.dataset.restored, "open");
    touch(root, form);
  } else {
    await vault.drop(kept.id);
  }
}

/** Sends what waits of other notes. */
export async function flush() {
  const root = place();
  const here = formOf(root) ? idOf(formOf(root)) : undefined;
  const owner = document.querySelector("[data-user]")?.dataset.user ?? root?.dataset.owner;
  if (!owner || !vault.works() || !navigator.onLine) {
    return;
  }
  for (const entry of await vault.all(owner)) {
    if (entry.id === here) {
      continue;
    }
    try {
      const { ok, said } = await post(entry.url, entry.values);
      if (ok) {
        await vault.drop(entry.id);
      }
    } catch {
      return;
    }
  }
}

if (!window.footbridgeNoteDraft) {
  window.footbridgeNoteDraft = true;
  document.addEventListener("input", (event) => {
    const root = event.target.closest("[data-note-draft]");
    const form = event.target.form;
    if (root && form && form === formOf(root) && !acts.includes(event.target.name)) {
      touch(root, form);
    }
  });
  document.addEventListener(
    "submit",
    (event) => {
      const root = event.target.closest("[data-note-draft]");
      if (!root || event.target !== formOf(root)) {
        return;
      }
      clearTimeout(timer);
      if (waiting > 0) {
        // A save on its way changes the version that this post must carry.
        event.preventDefault();
        event.stopImmediatePropagation();
        const pressed = event.submitter;
        way.finally(() => setTimeout(() => event.target.requestSubmit(pressed), 0));
        return;
      }
      // What is posted is kept until the server is known to have it.
      const kept = keep(root, event.target);
      if (navigator.onLine) {
        kept.catch(() => {});
      } else {
        // Nothing is lost by pressing the button without a line.
        event.preventDefault();
        event.stopImmediatePropagation();
        kept.then(() => say(root, root.dataset.offline, "bad"));
      }
    },
    true,
  );
  window.addEventListener("online", () => {
    const root = place();
    const form = formOf(root);
    if (form) {
      save(root, form);
    }
    flush();
  });
  window.Blazor?.addEventListener?.("enhancedload", freshen);
}
freshen();
