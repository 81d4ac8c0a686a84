// Makes the client's pages and the help page work on a phone with one bar of signal: keeps copies, sends what waits, says so.
import "./outbox.js";
import { enrichHelp, watchLeave } from "./help.js";
import { keepFirst, show } from "./kept.js";

const outbox = self.footbridgeOutbox;
const started = new WeakSet();
const words = () => document.querySelector("[data-phone]");
// What a module of a page may ask of the phone.
const phone = { askForSync, tellState, show, keepFirst: (root, form, plan) => keepFirst(root, form, plan, phone) };
const isOurs = () => words() !== null;
const owner = () => words()?.dataset.phone || null;
let heard = false;

function banner(text, tone) {
  document.querySelector(".phone-banner")?.remove();
  const main = document.querySelector("main");
  if (!text || !main) {
    return;
  }
  const line = document.createElement("p");
  line.className = `phone-banner ${tone}`;
  line.setAttribute("role", "status");
  line.textContent = text;
  main.prepend(line);
}

const isOffline = () => !navigator.onLine || document.documentElement.hasAttribute("data-kept");

async function tellState(sent) {
  const texts = words()?.dataset;
  if (!texts) {
    return;
  }
  const waiting = owner() ? (await outbox.all()).filter((entry) => !entry.refused && entry.owner === owner()) : [];
  if (sent > 0 && waiting.length === 0) {
    banner(texts.sent, "good");
  } else if (isOffline()) {
    banner(waiting.length > 0 ? texts.waiting : texts.offline, "calm");
  } else {
    banner(waiting.length > 0 ? texts.waiting : null, "calm");
  }
}

const stringsOf = (value) => (typeof value === "string" ? [value] : Object.values(value ?? {}).flatMap(stringsOf));

// What was kept and then refused says so on whatever page comes next, with the words that were typed: nothing is lost without a word.
async function tellRefused() {
  document.querySelectorAll(".phone-refused").forEach((part) => part.remove());
  const main = document.querySelector("main");
  const refused = owner() && main ? (await outbox.all()).filter((entry) => entry.refused && entry.owner === owner()) : [];
  for (const entry of refused) {
    const part = document.createElement("section");
    part.className = "phone-banner phone-refused";
    part.setAttribute("role", "status");
    // Ids and days hold no space.
    const typed = stringsOf(entry.body).filter((text) => text.includes(" "));
    for (const line of [words().dataset.refused, entry.refused, ...typed]) {
      part.append(Object.assign(document.createElement("p"), { textContent: line }));
    }
    const forget = Object.assign(document.createElement("button"), { type: "button", className: "button secondary", textContent: words().dataset.forget });
    forget.addEventListener("click", () => outbox.drop(entry.key).then(() => part.remove()));
    part.append(forget);
    main.prepend(part);
  }
}

async function flush() {
  if (!owner()) {
    return;
  }
  const { sent, waiting } = navigator.onLine ? await outbox.flush(owner()) : { sent: 0, waiting: 0 };
  await tellState(sent);
  await tellRefused();
  if (waiting > 0) {
    await askForSync();
  }
}

// Where the browser can, it sends in the background once there is signal.
async function askForSync() {
  const registration = await navigator.serviceWorker?.getRegistration("/");
  await registration?.sync?.register("outbox").catch(() => undefined);
}

async function tellWorker(message) {
  const registration = await navigator.serviceWorker?.getRegistration("/");
  (registration?.active ?? registration?.waiting ?? registration?.installing)?.postMessage(message);
}

async function register() {
  if (!navigator.serviceWorker) {
    return;
  }
  await navigator.serviceWorker.register("/sw.js", { scope: "/", updateViaCache: "none" });
  await navigator.serviceWorker.ready;
  // What this page loaded before the worker was there, by the names with fingerprints that it will ask for again.
  const loaded = performance.getEntriesByType("resource").map((entry) => new URL(entry.name)).filter((url) => url.origin === location.origin && url.pathname.endsWith(".js"));
  await tellWorker({
    type: "keep",
    language: document.documentElement.lang,
    client: owner() !== null,
    assets: [...loaded.map((url) => url.pathname), import.meta.url],
  });
}

function startModules() {
  for (const root of document.querySelectorAll("[data-module]")) {
    if (!started.has(root)) {
      started.add(root);
      import(new URL(root.dataset.module, document.baseURI)).then((module) => module.start(root, phone));
    }
  }
}

// A form that cannot be sent must not lead to the browser's error page and take the words along. Nobody else may hear of it: the draft
// would count as sent. A form that keeps its words by itself says so.
function holdOffline(event) {
  if (isOurs() && !navigator.onLine && event.target.method === "post" && !event.target.dataset.kept) {
    event.preventDefault();
    event.stopImmediatePropagation();
    banner(words().dataset.notSent, "calm");
    document.querySelector(".phone-banner").scrollIntoView({ block: "center" });
  }
}

function watch() {
  heard = true;
  window.addEventListener("online", flush);
  window.addEventListener("offline", () => tellState(0));
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && flush());
  window.addEventListener("submit", holdOffline, true);
  document.addEventListener("submit", (event) => {
    // Nothing of a person stays behind on a shared phone.
    if (event.target.getAttribute("action") === "/sign-out") {
      tellWorker({ type: "purge" });
    }
  });
  watchLeave();
}

export function start() {
  if (!isOurs()) {
    return;
  }
  if (!heard) {
    watch();
  }
  startModules();
  enrichHelp();
  flush();
  register();
}
