// Keeps a check-in on the phone before it tries to send it, so that a bad line loses nothing. Without this script the form is sent as is.
const numbers = ["Mood", "Craving", "Confidence", "SleepHours"];

function read(form, client) {
  const data = new FormData(form);
  const text = (name) => data.get(`Input.${name}`)?.toString().trim() || null;
  const body = { client, at: new Date().toISOString(), halt: data.getAll("Input.Halt"), signs: data.getAll("Input.Signs"), wantsCall: data.has("Input.WantsCall") };
  for (const name of numbers) {
    const value = text(name);
    body[name[0].toLowerCase() + name.slice(1)] = value === null ? null : Number(value);
  }
  const used = text("Used");
  body.used = used === null ? null : used === "yes";
  body.medication = text("Medication");
  body.substances = text("Substances");
  body.whatHelped = text("WhatHelped");
  body.note = text("Note");
  return body;
}

const isEmpty = ({ client, at, halt, signs, wantsCall, ...rest }) => halt.length === 0 && signs.length === 0 && !wantsCall && Object.values(rest).every((v) => v === null);

export function start(root, phone) {
  const form = root.querySelector("form");
  if (!form || !self.footbridgeOutbox || !crypto.randomUUID) {
    return;
  }
  const kept = (body) => {
    const hard = body.used === true || body.wantsCall || body.craving >= Number(root.dataset.strong);
    root.querySelector("[data-when=help]").hidden = !hard;
  };
  phone.keepFirst(root, form, { url: "/api/check-ins", read: () => read(form, root.dataset.client), done: root.dataset.done, isEmpty, kept });
}
