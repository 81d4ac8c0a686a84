// Notes that wait in this browser: sealed with a key that this browser made and gives to nobody, apart for each member of staff, and gone
// once the server has them.
const mark = "notes-waiting";

function open() {
  return new Promise((resolve, reject) => {
    const asked = indexedDB.open("footbridge-notes", 1);
    asked.onupgradeneeded = () => {
      asked.result.createObjectStore("notes", { keyPath: "id" });
      asked.result.createObjectStore("keys");
    };
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
}

function run(store, mode, work) {
  return open().then(
    (db) =>
      new Promise((resolve, reject) => {
        const turn = db.transaction(store, mode);
        const asked = work(turn.objectStore(store));
        turn.oncomplete = () => {
          db.close();
          resolve(asked?.result);
        };
        turn.onerror = () => reject(turn.error);
      }),
  );
}

async function key() {
  const known = await run("keys", "readonly", (keys) => keys.get("own"));
  if (known) {
    return known;
  }
  const made = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
  await run("keys", "readwrite", (keys) => keys.add(made, "own")).catch(() => {});
  return run("keys", "readonly", (keys) => keys.get("own"));
}

const count = async () => {
  const left = await run("notes", "readonly", (notes) => notes.count());
  if (left > 0) {
    localStorage.setItem(mark, `${left}`);
  } else {
    localStorage.removeItem(mark);
  }
};

export async function keep(entry) {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, await key(), new TextEncoder().encode(JSON.stringify(entry)));
  await run("notes", "readwrite", (notes) => notes.put({ id: entry.id, owner: entry.owner, iv, sealed }));
  await count();
}

async function unseal(row) {
  try {
    const words = await crypto.subtle.decrypt({ name: "AES-GCM", iv: row.iv }, await key(), row.sealed);
    return JSON.parse(new TextDecoder().decode(words));
  } catch {
    return undefined;
  }
}

export async function find(id, owner) {
  const row = await run("notes", "readonly", (notes) => notes.get(id));
  return row && row.owner === owner ? unseal(row) : undefined;
}

export async function all(owner) {
  const rows = (await run("notes", "readonly", (notes) => notes.getAll())) ?? [];
  const opened = await Promise.all(rows.filter((row) => row.owner === owner).map(unseal));
  return opened.filter(Boolean);
}

export async function drop(id) {
  await run("notes", "readwrite", (notes) => notes.delete(id));
  await count();
}

export const works = () => Boolean(globalThis.indexedDB && globalThis.crypto?.subtle);
