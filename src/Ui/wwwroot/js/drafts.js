// What is typed into a form marked data-keep stays in this tab until the form was accepted.
const mark = "draft:";
const name = (form) => `${mark}${location.pathname}:${form.dataset.keep}`;
const kept = (field) => field.name && !["hidden", "password", "file", "submit", "button"].includes(field.type) && !field.name.startsWith("_handler");

function read(form) {
  const values = {};
  for (const field of form.elements) {
    if (kept(field)) {
      (values[field.name] ??= []).push(["checkbox", "radio"].includes(field.type) ? (field.checked ? field.value : null) : field.value);
    }
  }
  return values;
}

function write(form, values) {
  const at = {};
  let changed = false;
  for (const field of form.elements) {
    if (!kept(field) || !values[field.name]) {
      continue;
    }
    at[field.name] = at[field.name] ?? 0;
    const value = values[field.name][at[field.name]++];
    if (["checkbox", "radio"].includes(field.type)) {
      const checked = value !== null && value !== undefined;
      changed ||= field.checked !== checked;
      field.checked = checked;
    } else if (value !== undefined && field.value !== value) {
      field.value = value;
      changed = true;
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }
  }
  return changed;
}

function say(form, words) {
  const actions = form.querySelector(".form-actions");
  if (!actions || !words) {
    return;
  }
  let hint = actions.querySelector(".unsaved");
  if (!hint) {
    hint = document.createElement("span");
    hint.className = "unsaved";
    hint.role = "status";
    actions.append(hint);
  }
  hint.textContent = words;
}

// A form that was sent and did not come back with an error was accepted. Going back or loading anew proves nothing.
function accepted(draft) {
  const how = performance.getEntriesByType("navigation")[0]?.type;
  const moved = draft.load !== performance.timeOrigin;
  return draft.sent && !(moved && (how === "reload" || how === "back_forward")) && !document.querySelector('[data-focus="error"]');
}

// For fields that a script fills in, which no typing tells of.
export function keepDraft(form) {
  if (form?.dataset.keep) {
    sessionStorage.setItem(name(form), JSON.stringify({ values: read(form), sent: false }));
    say(form, form.dataset.unsaved);
  }
}

export function freshenDrafts() {
  for (const key of Object.keys(sessionStorage).filter((key) => key.startsWith(mark))) {
    if (accepted(JSON.parse(sessionStorage.getItem(key)))) {
      sessionStorage.removeItem(key);
    }
  }
  for (const form of document.querySelectorAll("form[data-keep]")) {
    const draft = sessionStorage.getItem(name(form));
    if (draft && !form.querySelector(".error-summary") && write(form, JSON.parse(draft).values)) {
      say(form, form.dataset.restored);
    }
  }
}

export function watchDrafts() {
  document.addEventListener("input", (event) => {
    if (event.isTrusted) {
      keepDraft(event.target.form);
    }
  });
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.dataset.keep) {
      sessionStorage.setItem(name(form), JSON.stringify({ values: read(form), sent: true, load: performance.timeOrigin }));
    }
    // Nothing of a person stays behind on a shared phone.
    if (form.getAttribute("action") === "/sign-out") {
      sessionStorage.clear();
    }
  });
}
