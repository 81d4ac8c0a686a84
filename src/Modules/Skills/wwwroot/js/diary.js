// A day of the diary card. Without this script the form is sent as is.
const numbers = ["Urge", "Anger", "Sadness", "Fear", "Shame", "Joy", "Helped"];

function read(root, form) {
  const data = new FormData(form);
  const text = (name) => data.get(`Input.${name}`)?.toString().trim() || null;
  const answers = { skills: data.getAll("Input.Skills").filter((skill) => skill), note: text("Note") };
  for (const name of numbers) {
    const value = text(name);
    answers[name[0].toLowerCase() + name.slice(1)] = value === null ? null : Number(value);
  }
  const used = text("Used");
  answers.used = used === null ? null : used === "yes";
  return { client: root.dataset.client, on: root.dataset.on, answers };
}

export function start(root, phone) {
  const form = root.querySelector("form");
  if (form) {
    phone.keepFirst(root, form, { url: "/api/diary", read: () => read(root, form), done: "/me/diary" });
  }
}
