// Sends a form without leaving the page. A token that outlived its keys is asked for anew, once.
export async function postForm(path, fields, token, signal) {
  const post = () =>
    fetch(path, {
      method: "POST",
      signal,
      headers: { accept: "application/json", RequestVerificationToken: token.value },
      body: new URLSearchParams(fields),
    });
  const answer = await post();
  if (answer.status !== 400) {
    return answer;
  }
  const fresh = await fetch("/api/antiforgery", { signal, cache: "no-store" });
  if (!fresh.ok) {
    return fresh;
  }
  token.value = (await fresh.json()).token;
  return post();
}
