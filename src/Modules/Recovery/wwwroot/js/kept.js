// A form that is kept on the phone before it is sent, so that a bad line loses nothing. Without this script it is sent as it is.
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

const within = (promise, time) => Promise.race([promise, new Promise((resolve) => setTimeout(() => resolve({ state: "waiting" }), time))]);

async function submit(root, form, { url, done, kept }, body, phone) {
  const outbox = self.footbridgeOutbox;
  const entry = { key: crypto.randomUUID(), owner: root.dataset.client, url, at: Date.now(), body };
  try {
    await outbox.keep(entry);
  } catch {
    // This browser keeps nothing: the plain way then.
    form.submit();
    return;
  }
  const result = navigator.onLine ? await within(outbox.sendOne(entry.key), longest) : { state: "waiting" };
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
  kept?.(body);
  const asks = result.state === "sign-in" && root.querySelector("[data-when=sign-in]");
  show(root, asks ? "sign-in" : "saved");
  await phone.tellState(0);
  await phone.askForSync();
}

// A form says where it goes (url), what it holds (read), where it leads (done), whether nothing was said (isEmpty), and what else to do when
// it was kept (kept).
export function keepFirst(root, form, plan, phone) {
  if (!self.footbridgeOutbox || !crypto.randomUUID) {
    return;
  }
  form.dataset.kept = "yes";
  let busy = false;
  form.addEventListener("submit", async (event) => {
    const body = plan.read();
    const empty = plan.isEmpty?.(body) ?? false;
    if (empty && navigator.onLine) {
      // The server says what is missing.
      return;
    }
    event.preventDefault();
    if (!busy && !empty) {
      busy = true;
      await submit(root, form, plan, body, phone);
      busy = false;
    }
  });
}
