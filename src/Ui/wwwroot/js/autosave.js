// Sends a form to the server while somebody types, so that nothing typed is lost. A form that wants it holds an element with data-autosave:
// the address, and the words to say. The page is whole without it. What is typed also stays in the tab until the server has it.
const pause = 1500;
const timers = new WeakMap();
const changes = new WeakMap();
const sending = new WeakMap();

const help = (form) => form?.querySelector("[data-autosave]");

function say(form, words, tone) {
  const line = form.querySelector("[data-autosave-status]");
  if (line) {
    line.textContent = words;
    line.dataset.tone = tone;
  }
}

function touch(form) {
  changes.set(form, (changes.get(form) ?? 0) + 1);
  clearTimeout(timers.get(form));
  timers.set(form, setTimeout(() => save(form), pause));
  say(form, help(form).dataset.unsaved, "open");
}

function save(form) {
  clearTimeout(timers.get(form));
  // One at a time: the counter of the first answer belongs into the second question.
  const way = (sending.get(form) ?? Promise.resolve())
    .then(() => send(form))
    .finally(() => {
      if (sending.get(form) === way) {
        sending.delete(form);
      }
    });
  sending.set(form, way);
}

async function send(form) {
  if (!form.isConnected || !help(form)) {
    return;
  }
  const { autosave, saving, failed, unsaved } = help(form).dataset;
  const upTo = changes.get(form);
  const body = new FormData(form);
  body.delete("_key");
  say(form, saving, "open");
  try {
    const answer = await fetch(autosave, { method: "POST", body, headers: { Accept: "application/json" } });
    const said = await answer.json();
    if (!answer.ok) {
      say(form, said.message, "bad");
      return;
    }
    for (const [name, value] of Object.entries(said.fields)) {
      const field = form.querySelector(`[data-autosave-field="${name}"]`);
      if (field) {
        field.value = value;
      }
    }
    if (upTo === changes.get(form)) {
      sessionStorage.removeItem(`draft:${location.pathname}:${form.dataset.keep}`);
      say(form, said.message, "good");
    } else {
      say(form, unsaved, "open");
    }
  } catch {
    say(form, failed, "bad");
  }
}

export function watchAutosave() {
  document.addEventListener("input", (event) => {
    if (help(event.target.form)) {
      touch(event.target.form);
    }
  });
  document.addEventListener("keydown", (event) => {
    const form = event.target.form;
    if (help(form) && (event.ctrlKey || event.metaKey) && event.key === "Enter") {
      event.preventDefault();
      form.requestSubmit(form.querySelector("button.primary"));
    }
  });
  document.addEventListener(
    "submit",
    (event) => {
      const form = event.target;
      clearTimeout(timers.get(form));
      const way = sending.get(form);
      if (way && help(form) && !form.dataset.waited) {
        // The counter of a save that is on its way is not known yet: the form goes after it.
        event.preventDefault();
        event.stopImmediatePropagation();
        form.dataset.waited = "yes";
        way.finally(() => {
          form.requestSubmit(event.submitter);
          delete form.dataset.waited;
        });
      }
    },
    true,
  );
}
