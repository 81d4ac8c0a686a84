// A pad beside the typed name. The drawing becomes an SVG path on a 1000 by 320 ground in the hidden field.
const width = 1000;
const height = 320;

class Signature extends HTMLElement {
  connectedCallback() {
    this.build();
  }

  build() {
    const field = this.querySelector("input[type=hidden]");
    if (!field || this.querySelector("canvas")) {
      return;
    }
    const pad = document.createElement("div");
    pad.className = "signature-pad";
    const canvas = document.createElement("canvas");
    canvas.width = width;
    canvas.height = height;
    canvas.setAttribute("role", "img");
    canvas.setAttribute("aria-label", this.dataset.label);
    pad.append(canvas);
    const foot = document.createElement("div");
    foot.className = "signature-foot";
    const words = document.createElement("span");
    words.textContent = this.dataset.label;
    const clear = document.createElement("button");
    clear.type = "button";
    clear.className = "button quiet small";
    clear.textContent = this.dataset.clear;
    foot.append(words, clear);
    this.append(pad, foot);

    const pen = canvas.getContext("2d");
    const redraw = () => {
      pen.clearRect(0, 0, width, height);
      pen.strokeStyle = getComputedStyle(canvas).color;
      pen.lineWidth = 5;
      pen.lineCap = pen.lineJoin = "round";
      pen.stroke(new Path2D(field.value));
    };
    const place = (event) => {
      const box = canvas.getBoundingClientRect();
      const part = (value, size, to) => Math.round(Math.min(1, Math.max(0, value / size)) * to);
      return `${part(event.clientX - box.left, box.width, width)} ${part(event.clientY - box.top, box.height, height)}`;
    };
    let drawing = false;
    canvas.addEventListener("pointerdown", (event) => {
      drawing = true;
      canvas.setPointerCapture(event.pointerId);
      field.value += `M${place(event)}`;
      event.preventDefault();
    });
    canvas.addEventListener("pointermove", (event) => {
      // A path much longer than a name is not a signature.
      if (drawing && field.value.length < 20000) {
        field.value += `L${place(event)}`;
        redraw();
      }
    });
    for (const end of ["pointerup", "pointercancel"]) {
      canvas.addEventListener(end, () => (drawing = false));
    }
    clear.addEventListener("click", () => {
      field.value = "";
      redraw();
    });
    redraw();
  }
}

customElements.define("fb-signature", Signature);

// Enhanced navigation may have taken the pad out of an element it kept.
export function freshenSignatures() {
  document.querySelectorAll("fb-signature").forEach((pad) => pad.build?.());
}
