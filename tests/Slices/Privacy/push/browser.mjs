// Reads a notice the way a browser does, with another implementation of RFC 8188 and 8291 than the one that wrote it.
// node browser.mjs keys           makes the keys of a phone and prints them as JSON
// node browser.mjs read < NOTICE  decrypts it, checks who sent it (RFC 8292), and prints what it says as JSON
import { createECDH, createPublicKey, randomBytes, verify } from "node:crypto";
import { readFileSync } from "node:fs";
import ece from "http_ece";

const pair = createECDH("prime256v1");

if (process.argv[2] === "keys") {
  pair.generateKeys();
  const [key, secret, own] = [pair.getPublicKey(), randomBytes(16), pair.getPrivateKey()].map((bytes) => bytes.toString("base64url"));
  process.stdout.write(JSON.stringify({ key, secret, own }));
} else {
  const { own, secret, body, authorization, sender } = JSON.parse(readFileSync(0, "utf8"));
  pair.setPrivateKey(Buffer.from(own, "base64url"));
  const plain = ece.decrypt(Buffer.from(body, "base64"), { version: "aes128gcm", privateKey: pair, authSecret: secret });
  const [, token, key] = authorization.match(/^vapid t=([^,]+), ?k=(.+)$/);
  const [head, claims, signature] = token.split(".");
  const point = Buffer.from(key, "base64url");
  const jwk = { kty: "EC", crv: "P-256", x: point.subarray(1, 33).toString("base64url"), y: point.subarray(33).toString("base64url") };
  const isSigned = verify(
    "sha256",
    Buffer.from(`${head}.${claims}`),
    { key: createPublicKey({ key: jwk, format: "jwk" }), dsaEncoding: "ieee-p1363" },
    Buffer.from(signature, "base64url"),
  );
  process.stdout.write(
    JSON.stringify({ text: plain.toString("utf8"), claims: JSON.parse(Buffer.from(claims, "base64url")), isSigned, isSender: key === sender }),
  );
}
