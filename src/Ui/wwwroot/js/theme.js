// The choice lies in this browser; the cookie lets the server paint it at once.
const key = "theme";

function read() {
  try {
    return localStorage.getItem(key);
  } catch {
    return null; // Storage can be switched off.
  }
}

export function applyTheme() {
  const theme = read();
  if (theme === "light" || theme === "dark") {
    document.documentElement.dataset.theme = theme;
  }
}

export function watchTheme() {
  document.addEventListener("click", (event) => {
    if (!event.target.closest?.("[data-theme-switch]")) {
      return;
    }
    const shown = document.documentElement.dataset.theme ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
    const next = shown === "dark" ? "light" : "dark";
    document.documentElement.dataset.theme = next;
    document.cookie = `${key}=${next}; path=/; max-age=31536000; samesite=lax`;
    try {
      localStorage.setItem(key, next);
    } catch {
      // The cookie alone keeps it.
    }
  });
}
