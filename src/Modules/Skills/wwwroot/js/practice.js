// Leads through an exercise step by step, and keeps on the phone what was done before it tries to send it. Without this script the steps
// stand one below the other and the form is sent as is.
const longest = 8000;

function read(root, form) {
  const data = new FormData(form);
  const answers = [];
  for (const [name, value] of data) {
    const match = /^Answers\[(\d+)\]$/.exec(name);
    if (match) {
      answers[Number(match[1])] = value.toString();
    }
  }
  return { client: root.dataset.client, at: new Date().toISOString(), exercise: root.dataset.exercise, answers, helped: data.get("HelpedCode") };
}

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

async function submit(root, form, phone) {
  const outbox = self.footbridgeOutbox;
  const entry = { key: crypto.randomUUID(), owner: root.dataset.client, url: "/api/practice", at: Date.now(), body: read(root, form) };
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
    location.assign("/me/practice");
    return;
  }
  if (result.state === "refused") {
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

// One step at a time: a step with seconds goes on by itself, a question waits for a tap.
function guide(root, form) {
  const steps = [...form.querySelectorAll("[data-step]")];
  const clock = root.querySelector("[data-clock]");
  const button = root.querySelector("[data-guide]");
  const words = clock.dataset.left;
  let at = -1;
  let timer = 0;

  function end() {
    clearInterval(timer);
    clock.hidden = true;
    steps.forEach((step) => (step.hidden = false));
    root.classList.remove("guided");
    button.hidden = true;
    form.querySelector("[name=HelpedCode]").focus();
  }

  function go() {
    clearInterval(timer);
    at++;
    if (at >= steps.length) {
      end();
      return;
    }
    steps.forEach((step, i) => (step.hidden = i !== at));
    const field = steps[at].querySelector("input, select, textarea");
    (field ?? steps[at]).focus();
    let left = Number(steps[at].dataset.seconds);
    clock.hidden = left === 0;
    if (left > 0) {
      const tell = () => (clock.textContent = words.replace("{0}", String(left)));
      tell();
      timer = setInterval(() => {
        left--;
        if (left <= 0) {
          go();
        } else {
          tell();
        }
      }, 1000);
    }
  }

  steps.forEach((step) => (step.tabIndex = -1));
  button.hidden = false;
  button.addEventListener("click", () => {
    if (at < 0) {
      root.classList.add("guided");
      button.lastChild.textContent = button.dataset.next;
    }
    go();
  });
}

export function start(root, phone) {
  const form = root.querySelector("form");
  if (!form) {
    return;
  }
  guide(root, form);
  if (!self.footbridgeOutbox || !crypto.randomUUID) {
    return;
  }
  form.dataset.kept = "yes";
  let busy = false;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (!busy) {
      busy = true;
      await submit(root, form, phone);
      busy = false;
    }
  });
}
