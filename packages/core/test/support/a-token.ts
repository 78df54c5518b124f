import { randomBytes } from "node:crypto"

/** A token in the form of GitHub's, unsigned, made at run time. */
export function aToken(claims: Record<string, unknown> = {}): string {
  const header = { alg: "RS256", typ: "JWT", kid: randomBytes(4).toString("hex") }
  return [encode(header), encode({ ...githubClaims, ...claims }), randomBytes(256).toString("base64url")].join(".")
}

/** A token like the one that Cognito gives, with session tags. */
export function anOpenIdToken(tags: Record<string, string> = {}, claims: Record<string, unknown> = {}): string {
  return aToken({
    ...claims,
    iss: "https://cognito-identity.amazonaws.com",
    aud: "eu-west-1:7f3c1b2a-0d4e-4f5a-9b6c-8d7e6f5a4b3c",
    sub: "eu-west-1:0c9d8e7f-1111-4222-8333-444455556666",
    amr: ["authenticated", "token.actions.githubusercontent.com"],
    "https://aws.amazon.com/tags": {
      principal_tags: Object.fromEntries(Object.entries(tags).map(([key, value]) => [key, [value]])),
    },
  })
}

const githubClaims = {
  iss: "https://token.actions.githubusercontent.com",
  aud: "cognito-identity.amazonaws.com",
  sub: "repo:octo-org/octo-repo:ref:refs/heads/main",
  repository: "octo-org/octo-repo",
  ref: "refs/heads/main",
  run_id: "4711",
  exp: Date.parse("2029-12-31T23:59Z") / 1000,
  sha: "6dcb09b5b57875f334f61aebed695e2e4193db5e",
}

function encode(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString("base64url")
}
