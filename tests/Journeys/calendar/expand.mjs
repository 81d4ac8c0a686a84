// Reads a calendar from standard input and writes the meetings of a span as JSON: start and end as instants, title and place.
// node expand.mjs FROM TO, both as 2026-10-05: the first day and the day after the last, which begin at five by the clock of the world.
import { readFileSync } from "node:fs";
import ICAL from "ical.js";

const [from, to] = process.argv.slice(2).map((day) => new Date(`${day}T05:00:00Z`));
const calendar = new ICAL.Component(ICAL.parse(readFileSync(0, "utf8")));
// Only what the calendar itself says of its zone is believed.
for (const zone of calendar.getAllSubcomponents("vtimezone")) {
  ICAL.TimezoneService.register(zone);
}

const whole = calendar.getAllSubcomponents("vevent").map((component) => new ICAL.Event(component));
for (const different of whole.filter((event) => event.isRecurrenceException())) {
  whole.find((event) => event.uid === different.uid && !event.isRecurrenceException()).relateException(different);
}

const shown = [];
const show = (event, start, end) => {
  const [begins, ends] = [start.toJSDate(), end.toJSDate()];
  if (begins >= from && begins < to) {
    shown.push({ from: begins.toISOString(), to: ends.toISOString(), title: event.summary, place: event.location });
  }
};
for (const event of whole.filter((one) => !one.isRecurrenceException())) {
  if (!event.isRecurring()) {
    show(event, event.startDate, event.endDate);
    continue;
  }

  const days = event.iterator();
  for (let day = days.next(); day && day.toJSDate() < new Date(+to + 864e5 * 30); day = days.next()) {
    const { item, startDate, endDate } = event.getOccurrenceDetails(day);
    show(item, startDate, endDate);
  }
}

shown.sort((one, other) => one.from.localeCompare(other.from) || one.to.localeCompare(other.to));
process.stdout.write(JSON.stringify(shown));
