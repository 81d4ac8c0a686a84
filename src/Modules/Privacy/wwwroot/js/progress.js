// Brings the newest state of work that goes on in the background, until it is done. Without this script a link does the same by hand.
const every = 2500;

async function look(root) {
  const answer = await fetch(location.href, { headers: { accept: "text/html" } }).catch(() => null);
  if (!answer?.ok || answer.redirected) {
    return;
  }
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const fresh = page.querySelector("[data-progress]");
  if (!fresh || !root.isConnected) {
    return;
  }
  const part = document.importNode(fresh, true);
  if (part.innerHTML !== root.innerHTML) {
    root.replaceChildren(...part.childNodes);
  }
  root.dataset.progress = fresh.dataset.progress;
}

async function follow(root) {
  while (root.dataset.progress === "on" && root.isConnected) {
    await new Promise((done) => setTimeout(done, every));
    if (!document.hidden) {
      await look(root);
    }
  }
}

// A form that begins the work changes the state of the same element: it is followed from then on, and by one follower only.
export function start(root) {
  let following = false;
  const begin = async () => {
    if (!following) {
      following = true;
      await follow(root);
      following = false;
    }
  };
  new MutationObserver(begin).observe(root, { attributes: true, attributeFilter: ["data-progress"] });
  begin();
}
