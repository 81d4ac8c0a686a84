// Leads through an exercise step by step, and keeps on the phone what was done before it tries to send it. Without this script the steps
// stand one below the other and the form is sent as is.
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
  phone.keepFirst(root, form, { url: "/api/practice", read: () => read(root, form), done: "/me/practice" });
}
