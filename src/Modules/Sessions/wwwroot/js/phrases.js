// Quick phrases: /name and a space become the words they stand for. What was put in is said aloud, and Ctrl+Z takes it back.
function written(field) {
  const upTo = field.value.slice(0, field.selectionStart);
  return /(?:^|\s)\/([\p{L}\d-]{1,20})$/u.exec(upTo)?.[1]?.toLowerCase();
}

function words(list, name) {
  return list.querySelector(`[data-phrase="${CSS.escape(name)}"] dd`)?.textContent;
}

function insert(field, name, text) {
  const end = field.selectionStart;
  field.setSelectionRange(end - name.length - 1, end);
  // The old command keeps the browser's own undo; where it is gone, the value is set.
  if (!document.execCommand?.("insertText", false, text)) {
    field.setRangeText(text, end - name.length - 1, end, "end");
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
}

if (!window.footbridgePhrases) {
  window.footbridgePhrases = true;
  document.addEventListener("keydown", (event) => {
    const field = event.target;
    const list = document.querySelector("[data-phrases]");
    if (!list || event.key !== " " || event.isComposing || field.tagName !== "TEXTAREA" || field.selectionStart !== field.selectionEnd) {
      return;
    }
    const name = written(field);
    const text = name && words(list, name);
    if (!text) {
      return;
    }
    event.preventDefault();
    insert(field, name, `${text} `);
    const status = list.querySelector("[data-phrase-status]") ?? document.querySelector("[data-phrase-status]");
    status.textContent = list.dataset.inserted.replace("{0}", text);
  });
}
