// Once pressed, once sent; text boxes that grow; a count of what is left.
const grows = CSS.supports("field-sizing", "content");

function release(form) {
  delete form.dataset.sent;
  form.querySelectorAll("button[aria-disabled=true][data-words]").forEach((button) => {
    button.removeAttribute("aria-disabled");
    button.replaceChildren(...button.firstElementChild.childNodes);
    delete button.dataset.words;
  });
}

function hold(form, button) {
  form.dataset.sent = "yes";
  if (button?.dataset.busy) {
    // The button keeps its width and, not being disabled, its name and value in the post.
    button.dataset.words = "kept";
    button.setAttribute("aria-disabled", "true");
    const kept = document.createElement("span");
    kept.hidden = true;
    kept.append(...button.childNodes);
    button.append(kept, document.createTextNode(button.dataset.busy));
  }
  // A line that breaks must not lock the form.
  setTimeout(() => form.isConnected && release(form), 12000);
}

function grow(area) {
  if (!grows) {
    area.style.blockSize = "auto";
    area.style.blockSize = `${area.scrollHeight + 2}px`;
  }
}

function count(area) {
  if (!area.dataset.count) {
    return;
  }
  let line = area.parentElement.querySelector(".field-count");
  if (!line) {
    line = document.createElement("p");
    line.className = "field-count";
    line.setAttribute("aria-live", "polite");
    area.after(line);
  }
  const left = Number(area.dataset.count) - area.value.length;
  line.classList.toggle("over", left < 0);
  line.textContent = left < 0 ? `${-left} ${area.dataset.countOver}` : `${left} ${area.dataset.countLeft}`;
}

export function freshenForms() {
  document.querySelectorAll("form[data-sent]").forEach(release);
  document.querySelectorAll("textarea[data-autosize]").forEach((area) => {
    grow(area);
    count(area);
  });
}

export function watchForms() {
  document.addEventListener(
    "submit",
    (event) => {
      const form = event.target;
      if (form.dataset.guard !== "once") {
        return;
      }
      if (form.dataset.sent) {
        event.preventDefault();
        event.stopImmediatePropagation();
        return;
      }
      setTimeout(() => !event.defaultPrevented || form.hasAttribute("data-enhance") ? hold(form, event.submitter) : undefined, 0);
    },
    true,
  );
  document.addEventListener("input", (event) => {
    if (event.target.matches?.("textarea[data-autosize]")) {
      grow(event.target);
      count(event.target);
    }
  });
}
