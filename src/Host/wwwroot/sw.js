// Keeps the client's pages and the help page readable without signal. Staff pages, answers of the api and the sign-in never touch a cache.
importScripts("/_content/Footbridge.Recovery/js/outbox.js");

const assetCache = "footbridge-assets-1";
const pageCache = "footbridge-pages-1";
const helpCache = "footbridge-help-1";
const ours = [assetCache, pageCache, helpCache];
const patience = 4000;
const day = 24 * 60 * 60 * 1000;
const essential = ["/me/safety", "/me/check-in", "/me/practice"];
// What such a page leads to is kept with it: an exercise is needed where there is no signal.
const leadsTo = /href="(\/me\/practice\/[a-z0-9-]+)"/g;

// A fingerprint stands in the name of a file that never changes.
const fingerprint = /\.[a-z0-9]{10}(?=\.[a-z.]+$)/;
const isAsset = (path) => path.startsWith("/_content/") || path.startsWith("/_framework/") || path === "/icon.svg" || path === "/app.webmanifest";
const isSignIn = (path) => ["/sign-in", "/me/sign-in"].some((door) => path === door || path.startsWith(`${door}/`));
const isMine = (path) => (path === "/me" || path.startsWith("/me/")) && !isSignIn(path);
const isHtml = (answer) => (answer.headers.get("Content-Type") ?? "").startsWith("text/html");

self.addEventListener("install", (event) => event.waitUntil(keepHelp().then(() => self.skipWaiting())));

self.addEventListener("activate", (event) => event.waitUntil(tidy().then(() => self.clients.claim())));

async function tidy() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith("footbridge-") && !ours.includes(name)).map((name) => caches.delete(name)));
}

self.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== "GET" || url.origin !== self.location.origin) {
    return;
  }
  if (isAsset(url.pathname)) {
    event.respondWith(asset(event, url.pathname));
  } else if (isMine(url.pathname)) {
    event.respondWith(page(event, url.pathname));
  } else if (url.pathname === "/help" && !url.searchParams.has("plain")) {
    event.respondWith(help(event));
  } else if (isSignIn(url.pathname)) {
    event.respondWith(signIn(event.request));
  }
});

self.addEventListener("message", (event) => {
  const { type, assets = [], language, client } = event.data ?? {};
  if (type === "purge") {
    event.waitUntil(purge());
  } else if (type === "keep") {
    event.waitUntil(keep(assets, language, client));
  }
});

self.addEventListener("sync", (event) => {
  if (event.tag === "outbox") {
    event.waitUntil(sendWaiting());
  }
});

// Notices: their words are neutral, they are for a lock screen that anybody may see.
self.addEventListener("push", (event) => event.waitUntil(showNotice(event.data)));

async function showNotice(data) {
  const { title, body } = data.json();
  // The newest takes the place of the one before: nothing piles up where others can look.
  await self.registration.showNotification(title, { body, tag: "footbridge", renotify: true, icon: "/icon.svg", badge: "/icon.svg" });
}

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(openMine());
});

async function openMine() {
  const open = await self.clients.matchAll({ type: "window" });
  const mine = open.find((window) => isMine(new URL(window.url).pathname));
  await (mine ? mine.focus() : self.clients.openWindow("/me"));
}

async function sendWaiting() {
  const { waiting } = await self.footbridgeOutbox.flush();
  if (waiting > 0) {
    // The browser tries again later.
    throw new Error("Something still waits.");
  }
}

// How often the phone was handed over. A page that was asked for before and comes after is of the person before.
let hands = 0;

function purge() {
  hands += 1;
  return caches.delete(pageCache);
}

async function keep(assets, language, client) {
  await Promise.all(assets.map((path) => keepAsset(path)));
  await freshenHelp(language);
  if (client) {
    await Promise.all(essential.map(keepIfMissing));
    const list = await (await caches.open(pageCache)).match("/me/practice");
    // One after the other: a phone with one bar of signal has other things to load as well.
    for (const [, path] of list ? (await list.text()).matchAll(leadsTo) : []) {
      await keepIfMissing(path);
    }
  }
}

async function keepIfMissing(path) {
  const pages = await caches.open(pageCache);
  if (!(await pages.match(path))) {
    const hand = hands;
    const answer = await fetch(path);
    await keepPage(path, answer.clone(), hand);
    await keepAssetsOf(await answer.text(), path);
  }
}

// Pages

async function page(event, path) {
  const hand = hands;
  const network = fetch(event.request).then(async (answer) => {
    await keepPage(path, answer.clone(), hand);
    return answer;
  });
  event.waitUntil(network.then(() => undefined, () => undefined));
  const kept = await (await caches.open(pageCache)).match(path);
  const answer = kept ? await soon(network) : await network.catch(() => null);
  return answer ?? (kept ? marked(kept) : keptHelp());
}

// Null when there is no signal, or too little of it.
const soon = (network) => Promise.race([network.catch(() => null), new Promise((resolve) => setTimeout(() => resolve(null), patience))]);

async function keepPage(path, answer, hand) {
  if (answer.redirected && isSignIn(new URL(answer.url).pathname)) {
    await purge();
  } else if (answer.ok && !answer.redirected && isHtml(answer)) {
    const pages = await caches.open(pageCache);
    if (hand === hands) {
      await pages.put(path, answer);
    }
  }
}

// The page says that it is a copy.
async function marked(kept) {
  const text = (await kept.text()).replace("<html", "<html data-kept");
  return new Response(text, { headers: kept.headers });
}

// Who has to sign in is not signed in: what the phone kept of anybody goes.
async function signIn(request) {
  const answer = await fetch(request);
  if (answer.ok) {
    await purge();
  }
  return answer;
}

// Help

async function help(event) {
  const network = fetch(event.request);
  event.waitUntil(network.then(() => freshenHelp(), () => undefined).catch(() => undefined));
  return (await soon(network)) ?? keptHelp();
}

const keptHelp = async () => {
  const kept = await caches.match("/help", { cacheName: helpCache });
  return kept ? marked(kept) : Response.error();
};

async function freshenHelp(language) {
  const kept = await caches.match("/help", { cacheName: helpCache });
  const old = !kept || Date.now() - Number(kept.headers.get("X-Kept-At")) > day;
  if (old || (language && kept.headers.get("X-Kept-In") !== language)) {
    await keepHelp();
  }
}

// The plain page shows nothing of the person signed in, so it may stay after sign-out.
async function keepHelp() {
  const answer = await fetch("/help?plain=1", { cache: "no-store" });
  if (!answer.ok || answer.redirected) {
    return;
  }
  const text = await answer.text();
  const headers = new Headers(answer.headers);
  headers.set("X-Kept-At", String(Date.now()));
  headers.set("X-Kept-In", text.match(/<html[^>]* lang="([a-z]+)"/)?.[1] ?? "");
  await (await caches.open(helpCache)).put("/help", new Response(text, { headers }));
  await keepAssetsOf(text, "/");
}

// Assets

async function asset(event, path) {
  const kept = await caches.match(path, { cacheName: assetCache });
  if (kept && fingerprint.test(path)) {
    return kept;
  }
  const network = fetch(event.request).then(async (answer) => {
    await storeAsset(path, answer.clone());
    return answer;
  });
  event.waitUntil(network.then(() => undefined, () => undefined));
  return kept ?? network;
}

async function storeAsset(path, answer) {
  if (!answer.ok) {
    return;
  }
  const assets = await caches.open(assetCache);
  if (fingerprint.test(path)) {
    const name = path.replace(fingerprint, "");
    const former = (await assets.keys()).map((request) => new URL(request.url).pathname);
    await Promise.all(former.filter((p) => p !== path && fingerprint.test(p) && p.replace(fingerprint, "") === name).map((p) => assets.delete(p)));
  }
  await assets.put(path, answer);
}

// Keeps a file and what it names in turn.
async function keepAsset(address, seen = new Set()) {
  const url = new URL(address, self.location.origin);
  if (url.origin !== self.location.origin || !isAsset(url.pathname) || seen.has(url.pathname)) {
    return;
  }
  seen.add(url.pathname);
  const answer = (await caches.match(url.pathname, { cacheName: assetCache })) ?? (await fetch(url.pathname));
  await storeAsset(url.pathname, answer.clone());
  if (/\.(css|js)$/.test(url.pathname)) {
    await keepNamed(await answer.text(), /(?:url\(|from |import )"?([^"()]+\.(?:css|js|woff2))"?/g, url, seen);
  }
}

const keepAssetsOf = (text, base) => keepNamed(text, /(?:src|href|data-module)="([^"]+\.(?:css|js|svg|webmanifest))"/g, new URL(base, self.location.origin), new Set());

async function keepNamed(text, pattern, base, seen) {
  // Addresses in a page count from its base, the root.
  const root = isAsset(base.pathname) ? base : self.location.origin;
  const named = [...text.matchAll(pattern)].map((match) => new URL(match[1], root).href);
  await Promise.all(named.map((address) => keepAsset(address, seen)));
}
