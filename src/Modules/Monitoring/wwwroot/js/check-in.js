// Keeps a check-in on the phone before it tries to send it, so that a bad line loses nothing. Without this script the form is sent as is.
const longest = 8000;
const numbers = ["Mood", "Craving", "Confidence", "SleepHours"];

function read(form, client) {
  const data = new FormData(form);
  const text = (name) => data.get(`Input.${name}`)?.toString().trim() || null;
  const body = { client, at: new Date().toISOString(), halt: data.getAll("Input.Halt"), signs: data.getAll("Input.Signs"), wantsCall: data.has("Input.WantsCall") };
  for (const name of numbers) {
    const value = text(name);
    body[name[0].toLowerCase() + name.slice(1)] = value === null ? null : Number(value);
  }
  const used = text("Used");
  body.used = used === null ? null : used === "yes";
  body.medication = text("Medication");
  body.substances = text("Substances");
  body.whatHelped = text("WhatHelped");
  body.note = text("Note");
  return body;
}

const isEmpty = ({ client, at, halt, signs, wantsCall, ...rest }) => halt.length === 0 && signs.length === 0 && !wantsCall && Object.values(rest).every((v) => v === null);

function show(root, state, words) {
  for (const part of root.querySelectorAll(":scope > [data-when]")) {
    part.hidden = part.dataset.when !== state;
    if (!part.hidden) {
      const place = part.querySelector("[data-words]");
      if (place) {
        place.textContent = words ?? "";
      }
      part.focus();
      part.scrollIntoView({ block: "start" });
    }
  }
}

const within = (promise, time) => Promise.race([promise, new Promise((resolve) => setTimeout(() => resolve({ state: "waiting" }), time))]);

async function submit(root, form, body, phone) {
  const outbox = self.footbridgeOutbox;
  const entry = { key: crypto.randomUUID(), owner: root.dataset.client, url: "/api/check-ins", at: Date.now(), body };
  try {
    await outbox.keep(entry);
  } catch {
    // This browser keeps nothing: the plain way then.
    form.submit();
    return;
  }
  const result = navigator.onLine ? await within(outbox.sendOne(entry.key), longest) : { state: "waiting" };
  if (result.state === "sent") {
    location.assign(root.dataset.done);
    return;
  }
  if (result.state === "refused") {
    // The form still holds the words; they can be put right and sent again.
    await outbox.drop(entry.key);
    show(root, "refused", result.words);
    root.querySelector("[data-forget]").hidden = true;
    return;
  }
  form.reset();
  form.hidden = true;
  const hard = body.used === true || body.wantsCall || body.craving >= Number(root.dataset.strong);
  root.querySelector("[data-when=help]").hidden = !hard;
  show(root, result.state === "sign-in" ? "sign-in" : "saved");
  await phone.tellState(0);
  await phone.askForSync();
}

async function showRefused(root) {
  const outbox = self.footbridgeOutbox;
  const refused = (await outbox.all()).find((entry) => entry.refused && entry.owner === root.dataset.client);
  if (refused) {
    show(root, "refused", refused.refused);
    root.querySelector("[data-forget]").addEventListener(
      "click",
      async () => {
        await outbox.drop(refused.key);
        show(root, null);
      },
      { once: true },
    );
  }
}

export function start(root, phone) {
  const form = root.querySelector("form");
  if (!form || !self.footbridgeOutbox || !crypto.randomUUID) {
    return;
  }
  form.dataset.kept = "yes";
  let busy = false;
  form.addEventListener("submit", async (event) => {
    const body = read(form, root.dataset.client);
    if (isEmpty(body) && navigator.onLine) {
      // The server says what is missing.
      return;
    }
    event.preventDefault();
    if (!busy && !isEmpty(body)) {
      busy = true;
      await submit(root, form, body, phone);
      busy = false;
    }
  });
  showRefused(root);
}
