// Turns notices on for the phone in hand. The list beside it turns them off again, without this script too.
const bytesOf = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));
const textOf = (bytes) => btoa(String.fromCharCode(...new Uint8Array(bytes))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");

async function markOf(endpoint) {
  const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(endpoint));
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

const show = (root, ...states) => root.querySelectorAll("[data-notices]").forEach((part) => (part.hidden = !states.includes(part.dataset.notices)));

async function post(path, body) {
  const { token } = await (await fetch("/api/antiforgery", { headers: { accept: "application/json" } })).json();
  const answer = await fetch(path, {
    method: "POST",
    headers: { "content-type": "application/json", RequestVerificationToken: token, "Idempotency-Key": crypto.randomUUID() },
    body: JSON.stringify(body),
  });
  if (!answer.ok) {
    throw new Error(`Refused with ${answer.status}.`);
  }
  return answer;
}

async function turnOn(root, registration) {
  if ((await Notification.requestPermission()) !== "granted") {
    show(root, "off", "refused");
    return;
  }
  const client = root.dataset.client;
  const { public: key } = await (await post("/api/notices/key", { client })).json();
  // One that was made with the key of another program takes nothing from this one.
  await (await registration.pushManager.getSubscription())?.unsubscribe();
  const made = await registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: bytesOf(key) });
  await post("/api/notices", { client, endpoint: made.endpoint, key: textOf(made.getKey("p256dh")), secret: textOf(made.getKey("auth")) });
  location.reload();
}

export async function start(root) {
  const registration = await navigator.serviceWorker?.getRegistration("/");
  if (!registration?.pushManager || !("Notification" in self)) {
    return;
  }
  const card = root.parentElement;
  const made = await registration.pushManager.getSubscription();
  const row = made && card.querySelector(`[data-mark="${await markOf(made.endpoint)}"]`);
  if (row) {
    row.querySelector("[data-here]").hidden = false;
    show(root, "on");
    return;
  }
  show(root, "off");
  const button = root.querySelector("button");
  button.addEventListener("click", async () => {
    button.disabled = true;
    try {
      await turnOn(root, registration);
    } catch {
      show(root, "off", "failed");
    } finally {
      button.disabled = false;
    }
  });
}
