// What exercises and the diary card have in common: a form is kept on the phone before it is sent, so that a bad line loses nothing.
const longest = 8000;

export function show(root, state, words) {
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

async function submit(root, form, url, body, done, phone) {
  const outbox = self.footbridgeOutbox;
  const entry = { key: crypto.randomUUID(), owner: root.dataset.client, url, at: Date.now(), body };
  try {
    await outbox.keep(entry);
  } catch {
    // This browser keeps nothing: the plain way then.
    form.submit();
    return;
  }
  const wait = new Promise((resolve) => setTimeout(() => resolve({ state: "waiting" }), longest));
  const result = navigator.onLine ? await Promise.race([outbox.sendOne(entry.key), wait]) : { state: "waiting" };
  if (result.state === "sent") {
    location.assign(done);
    return;
  }
  if (result.state === "refused") {
    // The form still holds the words; they can be put right and sent again.
    await outbox.drop(entry.key);
    show(root, "refused", result.words);
    return;
  }
  form.reset();
  form.hidden = true;
  show(root, "saved");
  await phone.tellState(0);
  await phone.askForSync();
}

/// Keeps a form before it sends it. Where the browser cannot, the form is sent as it is.
export function keepFirst(root, form, url, read, done, phone) {
  if (!self.footbridgeOutbox || !crypto.randomUUID) {
    return;
  }
  form.dataset.kept = "yes";
  let busy = false;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (!busy) {
      busy = true;
      await submit(root, form, url, read(), done, phone);
      busy = false;
    }
  });
}
