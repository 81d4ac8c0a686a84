// Works the draws of slips of a month out again from the published file, with nothing of the program: node recheck-rewards.mjs FILE
import { createHash, createHmac } from "node:crypto";
import { readFileSync } from "node:fs";

const month = JSON.parse(readFileSync(process.argv[2], "utf8"));
const faults = [];
const sha256 = (data) => createHash("sha256").update(data).digest("hex");

if (month.format !== "footbridge-rewards/1") faults.push("not a file of rewards");
if (!month.seed) faults.push("the seed is not told yet");
if (faults.length === 0) {
  const seed = Buffer.from(month.seed, "hex");
  if (sha256(seed) !== month.commitment) faults.push("another seed than the one told of");
  const held = new Map();
  let link = month.commitment;
  month.draws.forEach((draw, index) => {
    const at = `draw ${index + 1}`;
    held.set(draw.code, (held.get(draw.code) ?? 0) + 1);
    if (draw.number !== held.get(draw.code)) faults.push(`${at}: one was left out or held twice`);
    if (!draw.on.startsWith(month.month.slice(0, 7))) faults.push(`${at}: its day lies outside the month`);
    link = sha256([link, draw.on, draw.code, draw.number, draw.said, draw.bowl, draw.slip].join("|"));
    if (link !== draw.link) faults.push(`${at}: it is not the draw that was linked`);
    link = draw.link;
    // Each slip of the bowl, one by one.
    const slips = draw.bowl.split(",").flatMap((part) => {
      const [slip, count] = part.split(":");
      return Array(Number(count)).fill(slip);
    });
    const text = `${month.month.slice(0, 7)}|${draw.code}|${draw.number}`;
    const number = createHmac("sha256", seed).update(text).digest().readBigUInt64BE(0);
    const place = Number((number * BigInt(slips.length)) >> 64n) + draw.said;
    if (draw.said < 1 || draw.said > slips.length) faults.push(`${at}: the number said cannot be`);
    if (slips[place % slips.length] !== draw.slip) faults.push(`${at}: another slip than the seed says`);
  });
}

console.log(faults.length === 0 ? `sound: ${month.draws.length} draws` : faults.join("\n"));
process.exit(faults.length === 0 ? 0 : 1);
