export function openDialog(id) {
  const dialog = document.getElementById(id);
  if (dialog instanceof HTMLDialogElement && !dialog.open) {
    dialog.showModal();
  }
  return dialog;
}

export function watchDialogs() {
  document.addEventListener("click", (event) => {
    const opener = event.target.closest?.("[data-dialog]");
    if (opener) {
      opener.closest("details[open]")?.removeAttribute("open");
      openDialog(opener.dataset.dialog);
      return;
    }
    if (event.target.closest?.("[data-close]")) {
      event.target.closest("dialog")?.close();
      return;
    }
    // A press on the dialog element itself is one on its backdrop.
    if (event.target instanceof HTMLDialogElement && event.target.open) {
      const box = event.target.getBoundingClientRect();
      const inside = event.clientX >= box.left && event.clientX <= box.right && event.clientY >= box.top && event.clientY <= box.bottom;
      if (!inside) {
        event.target.close();
      }
    }
  });
}
