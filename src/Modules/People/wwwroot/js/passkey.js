// Signs in with a passkey, or makes one. The pages work without it; where the browser knows no passkeys nothing is shown.
class PasskeyElement extends HTMLElement {
  connectedCallback() {
    if (!window.PublicKeyCredential?.parseRequestOptionsFromJSON) return;
    this.hidden = false;
    this.button = this.querySelector("button");
    this.status = this.querySelector("[role=status]");
    this.button.addEventListener("click", () => this.run(this.dataset.mode === "add" ? () => this.add() : () => this.signIn()));
    if (this.dataset.mode === "sign-in") this.offerQuietly();
  }

  disconnectedCallback() {
    this.waiting?.abort();
  }

  // Shows known passkeys in the list that opens under the mail field.
  async offerQuietly() {
    if (!(await PublicKeyCredential.isConditionalMediationAvailable?.())) return;
    try {
      await this.signIn("conditional");
    } catch {
      // Nobody chose one from the list; the button is still there.
    }
  }

  async run(work) {
    this.button.disabled = true;
    this.status.textContent = "";
    try {
      await work();
    } catch (error) {
      this.status.textContent = error.words ?? this.dataset.failed;
    }
    this.button.disabled = false;
  }

  async signIn(mediation) {
    this.waiting?.abort();
    this.waiting = new AbortController();
    const options = await this.post("request-options");
    const credential = await navigator.credentials.get({
      publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options),
      mediation,
      signal: this.waiting.signal,
    });
    await this.finish("sign-in", { credential: credential.toJSON(), returnUrl: this.dataset.return });
  }

  async add() {
    const options = await this.post("creation-options");
    const credential = await navigator.credentials.create({
      publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options),
    });
    await this.finish("register", { credential: credential.toJSON(), name: this.querySelector("[name=name]")?.value });
  }

  async finish(step, body) {
    const answer = await this.post(step, body);
    location.assign(answer.href);
  }

  async post(step, body) {
    const response = await fetch(`/api/passkey/${step}`, {
      method: "POST",
      headers: {
        "Content-Type": "application/json",
        RequestVerificationToken: this.querySelector("[name=__RequestVerificationToken]").value,
      },
      body: JSON.stringify(body ?? {}),
    });
    const answer = response.headers.get("Content-Type")?.includes("json") ? await response.json() : null;
    if (!response.ok) {
      const error = new Error("refused");
      error.words = answer?.problem;
      throw error;
    }
    return answer;
  }
}

if (!customElements.get("fb-passkey")) customElements.define("fb-passkey", PasskeyElement);
