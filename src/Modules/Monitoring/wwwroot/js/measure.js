// One question at a time, kept as it is answered, sent when there is signal. Without this script the form is a plain list of questions.
const started = new WeakSet();
const patience = 15000;
const again = 20000;

const answersOf = (form) => {
  const answers = {};
  for (const [name, value] of new FormData(form)) {
    if (name.startsWith("a.") && value.toString().trim()) {
      answers[name.slice(2)] = value.toString();
    }
  }
  return answers;
};

const meets = (when, answers) => {
  if (when.all) {
    return when.all.every((part) => meets(part, answers));
  }
  if (when.any) {
    return when.any.some((part) => meets(part, answers));
  }
  const said = answers[when.item];
  if (said === undefined) {
    return false;
  }
  const value = Number(said);
  return (
    (when.atLeast === undefined || value >= when.atLeast) &&
    (when.atMost === undefined || value <= when.atMost) &&
    (when.is === undefined || value === when.is) &&
    (when.oneOf === undefined || when.oneOf.includes(value))
  );
};

class Sheet {
  constructor(root) {
    this.root = root;
    this.form = root.querySelector("form");
    this.questions = [...root.querySelectorAll("[data-question]")];
    this.skips = JSON.parse(root.dataset.skips);
    this.place = `footbridge-measure:${root.dataset.answers}`;
    this.at = 0;
    this.busy = false;
    this.dirty = false;
    this.part = (name) => root.querySelector(`[data-part=${name}]`);
  }

  start() {
    this.form.dataset.kept = "yes";
    this.form.classList.add("stepped");
    this.part("steps").hidden = false;
    this.restore();
    this.form.addEventListener("change", () => this.changed());
    this.form.addEventListener("submit", (event) => this.submitted(event));
    this.part("next").addEventListener("click", () => this.go(1));
    this.part("back").addEventListener("click", () => this.go(-1));
    window.addEventListener("online", () => this.flush());
    const asked = this.asked();
    const first = asked.findIndex((question) => !this.isAnswered(question));
    this.at = Math.max(0, first === -1 ? asked.length - 1 : first);
    this.show(false);
    this.urge();
    this.flush();
  }

  asked() {
    const answers = answersOf(this.form);
    const out = new Set(this.skips.filter((rule) => meets(rule.when, answers)).flatMap((rule) => rule.items));
    return this.questions.filter((question) => !out.has(question.dataset.question));
  }

  isAnswered(question) {
    return answersOf(this.form)[question.dataset.question] !== undefined;
  }

  show(move = true) {
    const asked = this.asked();
    this.at = Math.min(this.at, asked.length - 1);
    const now = asked[this.at];
    for (const question of this.questions) {
      question.hidden = question !== now;
    }
    const last = this.at === asked.length - 1;
    this.part("back").hidden = this.at === 0;
    this.part("next").hidden = last;
    this.part("send").hidden = !last;
    const progress = this.part("progress");
    progress.hidden = false;
    progress.textContent = progress.dataset.words.replace("{0}", this.at + 1).replace("{1}", asked.length);
    const bar = this.part("bar");
    bar.hidden = false;
    bar.max = asked.length;
    bar.value = this.at + 1;
    if (move) {
      now.focus();
      this.root.scrollIntoView({ block: "start" });
    }
  }

  go(step) {
    this.at = Math.max(0, this.at + step);
    this.show();
  }

  // Whoever chooses such an answer is offered help at once, with or without signal.
  urge() {
    const urgent = this.form.querySelector("[data-urgent]:checked") !== null;
    const help = this.part("urgent");
    const appears = urgent && help.hidden;
    help.hidden = !urgent;
    if (appears) {
      help.scrollIntoView({ block: "nearest" });
    }
  }

  changed() {
    this.urge();
    this.show(false);
    this.remember();
    this.keep();
  }

  remember(sending) {
    try {
      // What waits to be sent outlives the tab; what is only begun does not.
      const store = sending ? localStorage : sessionStorage;
      store.setItem(this.place, JSON.stringify({ answers: answersOf(this.form), key: sending }));
    } catch {
      // This browser keeps nothing: the server keeps what reaches it.
    }
  }

  pending() {
    try {
      return JSON.parse(localStorage.getItem(this.place));
    } catch {
      return null;
    }
  }

  forget() {
    sessionStorage.removeItem(this.place);
    localStorage.removeItem(this.place);
  }

  restore() {
    const kept = this.pending() ?? JSON.parse(sessionStorage.getItem(this.place));
    for (const [item, value] of Object.entries(kept?.answers ?? {})) {
      for (const field of this.form.querySelectorAll(`[name="a.${CSS.escape(item)}"]`)) {
        if (field.type === "radio") {
          field.checked = field.value === value;
        } else {
          field.value = value;
        }
      }
    }
  }

  async post(sent, key) {
    const headers = { "Content-Type": "application/json" };
    if (key) {
      headers["Idempotency-Key"] = key;
    }
    const answers = sent ? this.pending()?.answers ?? answersOf(this.form) : answersOf(this.form);
    return fetch(this.root.dataset.answers, {
      method: "POST",
      headers,
      body: JSON.stringify({ answers, sent }),
      cache: "no-store",
      signal: AbortSignal.timeout(patience),
    });
  }

  // One at a time; what changes meanwhile goes with the next.
  async keep() {
    if (this.busy || this.pending()) {
      this.dirty = true;
      return;
    }
    this.busy = true;
    try {
      await this.post(false);
    } catch {
      // No signal: the next answer takes this one along.
    }
    this.busy = false;
    if (this.dirty) {
      this.dirty = false;
      this.keep();
    }
  }

  submitted(event) {
    if (Object.keys(answersOf(this.form)).length === 0) {
      // The server says what is missing.
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    this.remember(this.pending()?.key ?? crypto.randomUUID());
    this.flush();
  }

  async flush() {
    const waiting = this.pending();
    if (!waiting?.key || this.sending) {
      return;
    }
    this.sending = true;
    let answer = null;
    let said = null;
    try {
      answer = await this.post(true, waiting.key);
      said = await answer.json();
    } catch {
      // No signal, or an answer that was cut in the middle: the same key asks for it again.
      answer = null;
    }
    this.sending = false;
    if (answer?.ok) {
      const { next } = said;
      this.forget();
      const { done, more } = this.root.dataset;
      location.assign(next ? more.replace("{0}", next) : done);
    } else if (answer && answer.status < 500 && answer.status !== 429) {
      this.forget();
      const { title, field } = said;
      this.refuse(title, field);
    } else {
      this.part("saved").hidden = false;
      this.part("saved").focus();
      setTimeout(() => this.flush(), again);
    }
  }

  refuse(words, field) {
    const place = this.part("refused");
    place.querySelector("[data-words]").textContent = words;
    place.hidden = false;
    place.focus();
    const at = this.asked().findIndex((question) => question.dataset.question === field);
    if (at >= 0) {
      this.at = at;
      this.show(false);
    }
  }
}

// On the tablet the next person must not find the last one's thanks.
function leaveKiosk() {
  const home = document.querySelector("[data-kiosk-home]");
  if (home && !started.has(home)) {
    started.add(home);
    setTimeout(() => home.isConnected && location.replace(home.dataset.kioskHome), Number(home.dataset.seconds) * 1000);
  }
}

export function start() {
  leaveKiosk();
  for (const root of document.querySelectorAll("[data-measure]")) {
    if (!started.has(root) && crypto.randomUUID) {
      started.add(root);
      new Sheet(root).start();
    }
  }
}
