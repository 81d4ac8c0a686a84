// A message leaves by itself, but not under the pointer or the focus.
const stay = 7000;

function dress(toast) {
  toast.dataset.toast = "shown";
  const close = document.createElement("button");
  close.type = "button";
  close.className = "icon-button";
  close.setAttribute("aria-label", document.getElementById("toasts").dataset.closeLabel);
  close.textContent = "×";
  close.addEventListener("click", () => toast.remove());
  toast.append(close);
  let timer;
  const wait = () => (timer = setTimeout(() => toast.remove(), stay));
  toast.addEventListener("pointerenter", () => clearTimeout(timer));
  toast.addEventListener("focusin", () => clearTimeout(timer));
  toast.addEventListener("pointerleave", wait);
  toast.addEventListener("focusout", wait);
  wait();
}

export function freshenToasts() {
  document.querySelectorAll('[data-toast=""]').forEach(dress);
}
