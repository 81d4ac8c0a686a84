// Works the draws of a month out again from the published file, with nothing of the program: node recheck.mjs FILE
import { createHash, createHmac } from "node:crypto";
import { readFileSync } from "node:fs";

const month = JSON.parse(readFileSync(process.argv[2], "utf8"));
const faults = [];
const sha256 = (text) => createHash("sha256").update(text).digest("hex");

if (month.format !== "footbridge-draw/1") faults.push("not a file of draws");
if (!month.seed) faults.push("the seed is not told yet");
if (faults.length === 0) {
  const seed = Buffer.from(month.seed, "hex");
  if (sha256(seed) !== month.commitment) faults.push("another seed than the one told of");
  let link = month.commitment;
  for (const day of month.days) {
    const entries = day.entries.map((e) => `${e.code}:${e.times}/${e.days}`).join(",");
    link = sha256(`${link}|${day.on}|${entries}`);
    if (link !== day.link) faults.push(`${day.on}: the entries are not those that were linked`);
    link = day.link;
    const drawn = day.entries.filter((e) => {
      const number = createHmac("sha256", seed).update(`${day.on}|${e.code}`).digest().readBigUInt64BE(0);
      return number * BigInt(e.days) < BigInt(e.times) << 64n;
    });
    if (drawn.map((e) => e.code).join() !== day.drawn.join()) faults.push(`${day.on}: others were drawn`);
  }
}

console.log(faults.length === 0 ? `sound: ${month.days.length} days` : faults.join("\n"));
process.exit(faults.length === 0 ? 0 : 1);
