import { generateKeyPairSync, sign as signBytes } from "node:crypto"
import { describe, expect, it } from "vitest"
import { createSigningKey } from "../../src/tokens/create-signing-key.ts"
import { ownKeySource } from "../../src/tokens/own-key-source.ts"
import { verifyJwt } from "../../src/tokens/verify-jwt.ts"
import { type Random, seededRandom } from "../support/sts-random.ts"
import { githubClaims } from "../support/sts-token.ts"

const SEED = 20_261_122
const TOKENS = 10_000
const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"

type Parts = readonly [header: string, claims: string, signature: string]
type Mutation = (parts: Parts, random: Random) => string

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url")
const decode = (part: string): Record<string, unknown> => JSON.parse(Buffer.from(part, "base64url").toString())

function at(parts: Parts, index: number, change: (part: string) => string): string {
  return parts.map((part, position) => (position === index ? change(part) : part)).join(".")
}

/** Another text with the same bytes, or almost: the tail that a lenient decoder ignores. */
function looseTail(part: string, random: Random): string {
  const last = ALPHABET.indexOf(part.at(-1) ?? "A")
  return part.slice(0, -1) + ALPHABET[last ^ (1 + random.below(3))]
}

const attacker = generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey
const resigned = (header: object, claims: object): string => {
  const input = `${encode(header)}.${encode(claims)}`
  return `${input}.${signBytes("sha256", Buffer.from(input), attacker).toString("base64url")}`
}

const ODD_TEXTS = [
  "=",
  "\u0000",
  " ",
  "\n",
  "\u200B",
  "\uFEFF",
  "\uFF21",
  "\u0391",
  "%41",
  "+",
  "/",
  "~",
  "..",
] as const
const ODD_CLAIMS: readonly [object, ...object[]] = [
  { aud: "cognito-identity.amazonaws.com" },
  { sub: "repo:octo-org/other:ref:refs/heads/main" },
  { exp: 4_102_444_800 },
  { "https://aws.amazon.com/tags": { principal_tags: { repository: ["acme/secret"] } } },
  { iss: "https://cognito-identity.amazonaws.com" },
]
const ALGORITHMS = [
  "none",
  "None",
  "HS256",
  "HS512",
  "RS384",
  "RS512",
  "PS256",
  "ES256",
  "EdDSA",
  "",
  "RS256 ",
] as const

const bitFlips: readonly [Mutation, ...Mutation[]] = [
  (parts, random) => {
    const token = parts.join(".")
    const index = random.below(token.length)
    const flipped = String.fromCharCode(token.charCodeAt(index) ^ (1 << random.below(8)))
    return token.slice(0, index) + flipped + token.slice(index + 1)
  },
  (parts, random) =>
    at(parts, random.below(3), (part) => {
      const bytes = Buffer.from(part, "base64url")
      const index = random.below(bytes.length)
      bytes[index] = (bytes[index] ?? 0) ^ (1 << random.below(8))
      return bytes.toString("base64url")
    }),
]

const structural: readonly [Mutation, ...Mutation[]] = [
  ([header, claims, signature], random) =>
    random
      .pick([
        [claims, header, signature],
        [header, signature, claims],
        [signature, claims, header],
        [header, claims],
        [header, claims, ""],
        ["", claims, signature],
        [header, "", signature],
        [header, header, claims, signature],
        [header, claims, signature, signature],
        [header, claims, signature, ""],
        [header, claims, claims],
      ])
      .join("."),
  (parts, random) => at(parts, 0, (part) => encode({ ...decode(part), alg: random.pick(ALGORITHMS) })),
  (parts, random) =>
    at(parts, 0, (part) => encode({ ...decode(part), [random.pick(["crit", "jku", "x5u", "typ"])]: ["exp"] })),
  (parts, random) => at(parts, 0, (part) => encode({ ...decode(part), kid: random.pick(["", "x", "../key", "0"]) })),
  (parts, random) => at(parts, 1, (part) => encode({ ...decode(part), ...random.pick(ODD_CLAIMS) })),
  ([header, claims], random) => resigned(decode(header), { ...decode(claims), ...random.pick(ODD_CLAIMS) }),
  (parts, random) => parts.join(".").slice(0, random.below(parts.join(".").length)),
  (parts, random) => {
    const token = parts.join(".")
    const index = random.below(token.length + 1)
    return token.slice(0, index) + random.pick(ODD_TEXTS) + token.slice(index)
  },
  (parts, random) => at(parts, random.below(3), (part) => looseTail(part, random)),
  (parts, random) => at(parts, random.below(3), (part) => part + random.pick(["A", "AA", "=", "==", "AAAA"])),
  (parts, random) =>
    at(parts, random.below(2), (part) => Buffer.from(` ${Buffer.from(part, "base64url")}`).toString("base64url")),
]

describe("verifyJwt", () => {
  it(`accepts none of ${TOKENS} mutated tokens`, async () => {
    const key = createSigningKey("RS256")
    const source = ownKeySource(key)
    const token = await key.sign(githubClaims(), { typ: "JWT" })
    const [header = "", claims = "", signature = ""] = token.split(".")
    await verifyJwt(token, source, ["RS256"])

    const random = seededRandom(SEED)
    const accepted: string[] = []
    const reasons = new Set<unknown>()
    for (let index = 0; index < TOKENS; index += 1) {
      const mutate = random.pick(index % 2 === 0 ? bitFlips : structural)
      const mutated = mutate([header, claims, signature], random)
      expect(mutated).not.toBe(token)
      const outcome = await verifyJwt(mutated, source, ["RS256"]).catch((error: unknown) => error)
      if (outcome instanceof Error && "reason" in outcome) reasons.add(outcome.reason)
      else accepted.push(`seed ${SEED}, token ${index}`)
    }

    expect(accepted).toEqual([])
    expect([...reasons].sort()).toEqual(["ALGORITHM_REFUSED", "KEY_UNKNOWN", "MALFORMED", "SIGNATURE_INVALID"])
  })
})
