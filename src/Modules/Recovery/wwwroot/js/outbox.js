// What waits on this phone for signal. Pages and the service worker load it alike, so it exports nothing.
(() => {
  const store = "outbox";
  const patience = 20000;

  const open = () =>
    new Promise((resolve, reject) => {
      const request = indexedDB.open("footbridge", 1);
      request.onupgradeneeded = () => request.result.createObjectStore(store, { keyPath: "key" });
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });

  async function run(mode, work) {
    const db = await open();
    try {
      return await new Promise((resolve, reject) => {
        const transaction = db.transaction(store, mode);
        const request = work(transaction.objectStore(store));
        transaction.oncomplete = () => resolve(request.result);
        transaction.onerror = () => reject(transaction.error);
        transaction.onabort = () => reject(transaction.error);
      });
    } finally {
      db.close();
    }
  }

  const all = () => run("readonly", (entries) => entries.getAll());
  const keep = (entry) => run("readwrite", (entries) => entries.put(entry));
  const drop = (key) => run("readwrite", (entries) => entries.delete(key));

  const ask = (url, more) => fetch(url, { credentials: "same-origin", cache: "no-store", signal: AbortSignal.timeout(patience), ...more });

  async function token() {
    const answer = await ask("/api/antiforgery");
    return answer.ok ? (await answer.json()).token : null;
  }

  async function post(entry) {
    const fresh = await token();
    if (!fresh) {
      return null;
    }
    return ask(entry.url, {
      method: "POST",
      headers: { "Content-Type": "application/json", "Idempotency-Key": entry.key, RequestVerificationToken: fresh },
      body: JSON.stringify(entry.body),
    });
  }

  // The same key goes along each time, so what arrives twice acts once.
  async function send(entry) {
    try {
      let answer = await post(entry);
      if (answer?.status === 400) {
        answer = await post(entry);
      }
      if (!answer || answer.status === 401) {
        return { state: "sign-in" };
      }
      if (answer.ok) {
        await drop(entry.key);
        return { state: "sent" };
      }
      if ([404, 409, 422].includes(answer.status)) {
        // An answer that was cut in the middle says nothing: it is asked for again.
        const words = (await answer.json().catch(() => null))?.title;
        if (words) {
          await keep({ ...entry, refused: words });
          return { state: "refused", words };
        }
      }
    } catch (error) {
      // No signal, or too little: the entry waits.
      if (!(error instanceof TypeError || error instanceof DOMException)) {
        throw error;
      }
    }
    return { state: "waiting" };
  }

  // One at a time, also between pages and the service worker.
  const alone = (work) => (navigator.locks ? navigator.locks.request("footbridge-outbox", work) : work());

  // Without an owner, everything; the server refuses what belongs to somebody else, and it goes on waiting.
  const flush = (owner) =>
    alone(async () => {
      const waiting = (await all()).filter((entry) => !entry.refused && (!owner || entry.owner === owner));
      const results = [];
      for (const entry of waiting.sort((a, b) => a.at - b.at)) {
        const result = await send(entry);
        results.push(result);
        if (result.state === "sign-in") {
          break;
        }
      }
      return { sent: results.filter((r) => r.state === "sent").length, waiting: results.filter((r) => r.state !== "sent").length };
    });

  const sendOne = (key) =>
    alone(async () => {
      const entry = (await all()).find((known) => known.key === key);
      return entry ? send(entry) : { state: "sent" };
    });

  self.footbridgeOutbox = { all, keep, drop, flush, sendOne };
})();
