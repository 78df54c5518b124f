import type { SigningKey } from "../../src/tokens/signing-key.ts"

/** Seconds since the epoch at which every STS test takes place. */
export const NOW_SECONDS = 1_790_000_000

export const GITHUB = "https://token.actions.githubusercontent.com"
export const COGNITO = "https://cognito-identity.amazonaws.com"
export const POOL_ID = "eu-west-1:11111111-2222-4333-8444-555555555555"
export const IDENTITY_ID = "eu-west-1:66666666-7777-4888-9999-000000000000"

export const TAGS: Readonly<Record<string, string>> = {
  repository: "octo-org/octo-repo",
  run_id: "6634485805",
  sha: "0123456789abcdef0123456789abcdef01234567",
}

type Claims = Readonly<Record<string, unknown>>

/** What `GetOpenIdToken` would issue for a job of octo-org/octo-repo, with its claims as tags. */
export function openIdClaims(claims: Claims = {}): Claims {
  return {
    iss: COGNITO,
    aud: POOL_ID,
    sub: IDENTITY_ID,
    amr: ["authenticated", "token.actions.githubusercontent.com"],
    iat: NOW_SECONDS - 5,
    exp: NOW_SECONDS + 595,
    "https://aws.amazon.com/tags": nestedTags(TAGS),
    ...claims,
  }
}

/** What GitHub would issue for a job of octo-org/octo-repo. */
export function githubClaims(claims: Claims = {}): Claims {
  return {
    iss: GITHUB,
    aud: "sts.amazonaws.com",
    sub: "repo:octo-org/octo-repo:ref:refs/heads/main",
    repository: "octo-org/octo-repo",
    event_name: "push",
    iat: NOW_SECONDS - 5,
    nbf: NOW_SECONDS - 605,
    exp: NOW_SECONDS + 295,
    ...claims,
  }
}

export function nestedTags(tags: Readonly<Record<string, string>>): Claims {
  return { principal_tags: Object.fromEntries(Object.entries(tags).map(([key, value]) => [key, [value]])) }
}

/** A token whose header is exactly the given one, over an empty or borrowed signature. */
export function compact(header: object, claims: object, signature: string): string {
  const parts = [header, claims].map((part) => Buffer.from(JSON.stringify(part)).toString("base64url"))
  return [...parts, signature].join(".")
}

/** The same token with one bit of its signature turned over. */
export async function badlySigned(key: SigningKey, claims: Claims): Promise<string> {
  const token = await key.sign(claims)
  const cut = token.lastIndexOf(".") + 1
  const signature = Buffer.from(token.slice(cut), "base64url")
  signature[0] = (signature[0] ?? 0) ^ 1
  return token.slice(0, cut) + signature.toString("base64url")
}
