// Enhanced navigation does not run the scripts of the page it fetches; so the page's script is taken here when its form appears.
function look() {
  if (document.querySelector("form[data-pass]")) {
    import("./js/group-pass.js");
  }
}

export function afterWebStarted(blazor) {
  look();
  blazor.addEventListener("enhancedload", look);
}
