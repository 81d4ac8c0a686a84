// Copies what a field holds. The button shows itself only where that works; the field can be copied by hand everywhere.
export function freshenCopies() {
  for (const button of document.querySelectorAll("[data-copy]")) {
    button.hidden = !navigator.clipboard;
  }
}

export function watchCopies() {
  document.addEventListener("click", async (event) => {
    const button = event.target.closest("[data-copy]");
    if (!button) {
      return;
    }

    const field = document.getElementById(button.dataset.copy);
    field.select();
    await navigator.clipboard.writeText(field.value);
    document.getElementById(`${field.id}-said`).textContent = button.dataset.copied;
  });
}
