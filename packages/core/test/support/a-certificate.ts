import { generateKeyPairSync, randomBytes, sign } from "node:crypto"
import { isIPv4 } from "node:net"

/** A key and a certificate of its own for some hosts, in PEM. Made at run time; whoever trusts it trusts nothing else. */
export interface ACertificate {
  readonly key: string
  readonly cert: string
}

const dayMs = 86_400_000
const ecdsaWithSha256 = sequence(oid([0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02]))
const subjectAltName = oid([0x55, 0x1d, 0x11])

/** Signs itself, valid for a day; Node makes keys and signatures, but no certificates. */
export function aCertificate(hosts: readonly string[]): ACertificate {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" })
  const body = certificateBody(hosts, publicKey.export({ type: "spki", format: "der" }))
  const der = sequence(body, ecdsaWithSha256, bits(sign("sha256", body, privateKey)))
  const lines = der.toString("base64").match(/.{1,64}/g) ?? []
  return {
    key: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${lines.join("\n")}\n-----END CERTIFICATE-----\n`,
  }
}

/** RFC 5280, section 4.1.2. */
function certificateBody(hosts: readonly string[], publicKey: Buffer): Buffer {
  const version3 = tagged(0xa0, integer(Buffer.from([2])))
  const serial = integer(Buffer.concat([Buffer.from([1]), randomBytes(8)]))
  const name = sequence(tagged(0x31, sequence(oid([0x55, 0x04, 0x03]), tagged(0x0c, Buffer.from("acme")))))
  const validity = sequence(time(Date.now() - dayMs), time(Date.now() + dayMs))
  const extensions = tagged(0xa3, sequence(sequence(subjectAltName, tagged(0x04, sequence(...hosts.map(hostName))))))
  return sequence(version3, serial, ecdsaWithSha256, name, validity, name, publicKey, extensions)
}

/** A DNS name, or an IPv4 address. */
function hostName(host: string): Buffer {
  return isIPv4(host) ? tagged(0x87, Buffer.from(host.split(".").map(Number))) : tagged(0x82, Buffer.from(host))
}

function tagged(tag: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts)
  return Buffer.concat([Buffer.from([tag]), lengthOf(content), content])
}

function lengthOf({ length }: Buffer): Buffer {
  return Buffer.from(length < 128 ? [length] : [0x82, length >> 8, length & 0xff])
}

function sequence(...parts: readonly Buffer[]): Buffer {
  return tagged(0x30, ...parts)
}

function integer(value: Buffer): Buffer {
  return tagged(0x02, value)
}

function bits(value: Buffer): Buffer {
  return tagged(0x03, Buffer.from([0]), value)
}

function oid(bytes: readonly number[]): Buffer {
  return tagged(0x06, Buffer.from(bytes))
}

function time(timeMs: number): Buffer {
  const text = new Date(timeMs).toISOString().replace(/[-:T]|\.\d+/g, "")
  return tagged(0x18, Buffer.from(text))
}
