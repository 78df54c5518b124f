import { createHmac, generateKeyPairSync, sign } from "node:crypto"

/** Tokens that nobody ought to believe, made of one that everybody does. */
export interface Forgery {
  /** Another key under the same `kid`. */
  readonly wrongSignature: string
  readonly unsigned: string
  /** Signed with the public key as if it were a shared secret. */
  readonly sharedSecret: string
  readonly unknownKid: string
}

const strangersKey = generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey

/** Forges from a good token, given the issuer's public key in PEM. */
export function forge(good: string, publicKeyPem: string): Forgery {
  const [head = "", payload = ""] = good.split(".")
  const header = JSON.parse(Buffer.from(head, "base64url").toString())
  const strangers = (input: string) => sign("sha256", Buffer.from(input), strangersKey)
  return {
    wrongSignature: seal(header, payload, strangers),
    unsigned: seal({ ...header, alg: "none" }, payload, () => Buffer.from("none")),
    sharedSecret: seal({ ...header, alg: "HS256" }, payload, (input) =>
      createHmac("sha256", publicKeyPem).update(input).digest(),
    ),
    unknownKid: seal({ ...header, kid: "nobody" }, payload, strangers),
  }
}

function seal(header: object, payload: string, signer: (input: string) => Buffer): string {
  const input = `${Buffer.from(JSON.stringify(header)).toString("base64url")}.${payload}`
  return `${input}.${signer(input).toString("base64url")}`
}
