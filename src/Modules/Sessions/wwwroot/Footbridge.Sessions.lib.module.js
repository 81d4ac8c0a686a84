// Enhanced navigation does not run the scripts of the page it fetches; so a page's script is taken here when its form appears.
const needs = {
  "form[data-pass]": "./js/group-pass.js",
  "[data-note-draft]": "./js/note-draft.js",
  "[data-phrases]": "./js/phrases.js",
};

function look() {
  for (const [place, script] of Object.entries(needs)) {
    if (document.querySelector(place)) {
      import(script);
    }
  }
}

// Notes that waited in this browser while there was no line go out from any page of staff.
function send() {
  if (localStorage.getItem("notes-waiting") && document.querySelector("[name=__RequestVerificationToken]")) {
    import("./js/note-draft.js").then((drafts) => drafts.flush());
  }
}

export function afterWebStarted(blazor) {
  look();
  send();
  blazor.addEventListener("enhancedload", () => {
    look();
    send();
  });
}
