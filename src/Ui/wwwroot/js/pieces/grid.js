// Arrow keys walk through the cells of a week. Without this the links of the table are reached one after the other.
const steps = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] };

function rowsOf(table) {
  return [...table.rows].map((row) => [...row.cells]);
}

function focusOn(cell, last) {
  const links = cell.querySelectorAll("a");
  const target = last ? links[links.length - 1] : links[0];
  if (target) {
    target.focus();
    return;
  }
  cell.tabIndex = -1;
  cell.focus();
}

// Several meetings of one day stand below each other: up and down go through them first.
function inside(cell, down) {
  const links = [...cell.querySelectorAll("a")];
  const at = links.indexOf(document.activeElement);
  return at < 0 ? undefined : links[at + down];
}

export function watchGrids() {
  document.addEventListener("keydown", (event) => {
    const step = steps[event.key];
    const table = step && (event.target.closest?.("table.grid-week") ?? event.target.querySelector?.(":scope > table.grid-week"));
    if (!table || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) {
      return;
    }
    event.preventDefault();
    const [down, right] = step;
    const rows = rowsOf(table);
    const cell = event.target.closest("td, th");
    if (!cell) {
      focusOn(rows[1]?.[1] ?? table);
      return;
    }
    const next = down && inside(cell, down);
    if (next) {
      next.focus();
      return;
    }
    const row = rows.findIndex((cells) => cells.includes(cell));
    const column = rows[row].indexOf(cell);
    const target = rows[row + down]?.[column + right];
    if (target) {
      focusOn(target, down < 0);
    }
  });
}
