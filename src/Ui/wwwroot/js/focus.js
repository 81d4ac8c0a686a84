// After a refused form the focus goes to what is wrong; links inside a page move the focus along with the eye.
export function freshenFocus() {
  document.querySelector('[data-focus="error"]')?.focus();
  const toggle = document.getElementById("nav-toggle");
  if (toggle) {
    toggle.checked = false;
  }
}

const menus = "details.account[open], details.tabbar-more[open]";

export function watchMenus() {
  document.addEventListener("click", (event) => {
    const jump = event.target.closest?.("[data-jump]");
    const target = jump && document.getElementById(jump.dataset.jump);
    if (target) {
      event.preventDefault();
      event.stopPropagation();
      target.focus();
      target.scrollIntoView({ block: target.matches("input, select, textarea") ? "center" : "start" });
    }
    document.querySelectorAll(menus).forEach((menu) => menu.contains(event.target) || menu.removeAttribute("open"));
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") {
      return;
    }
    document.querySelectorAll(menus).forEach((menu) => {
      menu.removeAttribute("open");
      menu.querySelector("summary").focus();
    });
    const toggle = document.getElementById("nav-toggle");
    if (toggle) {
      toggle.checked = false;
    }
  });
}
