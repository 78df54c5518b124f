import { createHash } from "node:crypto"
import { SignJWT } from "jose"
import { describe, expect, it } from "vitest"
import { assumeRoleWithWebIdentity } from "../../src/operations/sts/assume-role-with-web-identity.ts"
import type { World } from "../../src/world/world.ts"
import { stsKeyring } from "../support/sts-keyring.ts"
import {
  badlySigned,
  compact,
  GITHUB,
  githubClaims,
  NOW_SECONDS,
  nestedTags,
  openIdClaims,
  TAGS,
} from "../support/sts-token.ts"
import { ACCOUNT, addProvider, addRole, contextOf, policyOf, poolTrust, stsWorld } from "../support/sts-world.ts"

const keyring = stsKeyring()
const { github, cognito } = keyring

const NAME = "6634485805@0123456789abcdef0123456789abcdef01234567"
const TRUTHFUL_NAME = { "sts:RoleSessionName": "${aws:RequestTag/run_id}@${aws:RequestTag/sha}" }
const NOT_A_JWT = "The ID Token provided is not a valid JWT. (You may see this error if you sent an Access Token)"
const NO_KEY =
  "Couldn't retrieve verification key from your identity provider,  please reference AssumeRoleWithWebIdentity documentation for requirements"
const DENIED = ["AccessDenied", 403, "Not authorized to perform sts:AssumeRoleWithWebIdentity"] as const

const githubTrust = policyOf({
  Principal: { Federated: `arn:aws:iam::${ACCOUNT}:oidc-provider/token.actions.githubusercontent.com` },
  Action: "sts:AssumeRoleWithWebIdentity",
  Condition: {
    StringEquals: { "token.actions.githubusercontent.com:sub": "repo:octo-org/octo-repo:ref:refs/heads/main" },
  },
})

interface Attempt {
  readonly name: string
  readonly token: () => Promise<string> | string
  readonly trust?: object
  readonly input?: Readonly<Record<string, unknown>>
  readonly answer: readonly [code: string, status: number, message: string]
}

async function refusal(attempt: Attempt, world: World): Promise<unknown> {
  const WebIdentityToken = await attempt.token()
  const input = {
    RoleArn: `arn:aws:iam::${ACCOUNT}:role/deploy`,
    RoleSessionName: NAME,
    ...attempt.input,
    WebIdentityToken,
  }
  const outcome: Promise<unknown> = Promise.resolve(assumeRoleWithWebIdentity.run(contextOf(world), input))
  return outcome.then(
    () => "accepted",
    (error: unknown) => error,
  )
}

async function expectRefusal(attempt: Attempt, trust: object): Promise<void> {
  const world = stsWorld(keyring)
  addProvider(world)
  addRole(world, { trust: attempt.trust ?? trust })
  const [code, status, message] = attempt.answer
  expect(await refusal(attempt, world)).toMatchObject({ name: "AwsError", code, status, message })
  expect(world.sessions.size).toBe(0)
}

const openId =
  (claims: object = {}) =>
  () =>
    cognito.sign(openIdClaims({ ...claims }))
const tagged = (tags: Readonly<Record<string, string>>) => openId({ "https://aws.amazon.com/tags": nestedTags(tags) })
const job =
  (claims: object = {}) =>
  () =>
    github.sign(githubClaims({ ...claims }))

const manyTags = Object.fromEntries(Array.from({ length: 51 }, (_, index) => [`k${index}`, "v"]))

/** Commit hashes hardly compress. */
const hashTags = Object.fromEntries(
  Array.from({ length: 12 }, (_, index) => [`h${index}`, createHash("sha1").update(`${index}`).digest("hex")]),
)

const basicFlow: readonly Attempt[] = [
  {
    name: "a pool that the role doesn't trust",
    token: openId({ aud: "eu-west-1:99999999-2222-4333-8444-555555555555" }),
    answer: DENIED,
  },
  {
    name: "a session name that is not the truth",
    token: openId(),
    input: { RoleSessionName: "6634485805@main" },
    answer: DENIED,
  },
  {
    name: "a policy of 2008, in which variables are text",
    token: openId(),
    trust: { ...poolTrust(TRUTHFUL_NAME), Version: "2008-10-17" },
    answer: DENIED,
  },
  {
    name: "a trust policy without sts:TagSession",
    token: openId(),
    trust: policyOf({
      Principal: { Federated: "cognito-identity.amazonaws.com" },
      Action: "sts:AssumeRoleWithWebIdentity",
    }),
    answer: ["AccessDenied", 403, "Not authorized to perform sts:TagSession"],
  },
  {
    name: "a source identity that the role doesn't admit",
    token: openId({ "https://aws.amazon.com/source_identity": "octocat" }),
    answer: ["AccessDenied", 403, "Not authorized to perform sts:SetSourceIdentity"],
  },
  {
    name: "a role that doesn't exist",
    token: openId(),
    input: { RoleArn: `arn:aws:iam::${ACCOUNT}:role/nobody` },
    answer: DENIED,
  },
  {
    name: "a role ARN with the wrong path",
    token: openId(),
    input: { RoleArn: `arn:aws:iam::${ACCOUNT}:role/ci/deploy` },
    answer: DENIED,
  },
  {
    name: "a duration over the role's maximum",
    token: openId(),
    input: { DurationSeconds: "3601" },
    answer: ["ValidationError", 400, "The requested DurationSeconds exceeds the MaxSessionDuration set for this role."],
  },
  {
    name: "51 tags",
    token: tagged(manyTags),
    answer: [
      "ValidationError",
      400,
      "1 validation error detected: Value '[51 members]' at 'tags' failed to satisfy constraint: Member must have length less than or equal to 50",
    ],
  },
  {
    name: "illegal tag characters",
    token: tagged({ ...TAGS, actor: "dependabot[bot]" }),
    answer: [
      "ValidationError",
      400,
      "1 validation error detected: Value 'dependabot[bot]' at 'tags.4.member.value' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*",
    ],
  },
  {
    name: "two tags whose keys differ in case only",
    token: tagged({ ...TAGS, SHA: "x" }),
    answer: ["InvalidParameterValue", 400, "Duplicate tag keys found. Please note that Tag keys are case insensitive."],
  },
  {
    name: "tags that don't fit in a session",
    token: tagged(hashTags),
    trust: poolTrust(),
    answer: [
      "PackedPolicyTooLarge",
      400,
      expect.stringMatching(/^Packed size of session tags consumes \d{3}% of allotted space\.$/),
    ],
  },
  {
    name: "an expired token",
    token: openId({ exp: NOW_SECONDS }),
    answer: [
      "ExpiredTokenException",
      400,
      `Token expired: current date/time ${NOW_SECONDS} must be before the expiration date/time${NOW_SECONDS}`,
    ],
  },
  {
    name: "an expiry that is not a whole number",
    token: openId({ exp: NOW_SECONDS + 0.5 }),
    answer: ["InvalidIdentityToken", 400, NOT_A_JWT],
  },
  {
    name: "an expiry that is a text",
    token: openId({ exp: String(NOW_SECONDS + 60) }),
    answer: ["InvalidIdentityToken", 400, NOT_A_JWT],
  },
  {
    name: "a token whose roles claim names another role",
    token: openId({ "https://aws.amazon.com/roles": [`arn:aws:iam::${ACCOUNT}:role/other`] }),
    answer: [
      "InvalidIdentityToken",
      400,
      "The target role ARN is not present in the roles claim of the identity token",
    ],
  },
  {
    name: "a Cognito token that GitHub's key signed",
    token: () => github.sign(openIdClaims()),
    answer: ["InvalidIdentityToken", 400, NO_KEY],
  },
]

const directFlow: readonly Attempt[] = [
  {
    name: "a bad signature",
    token: () => badlySigned(github, githubClaims()),
    answer: ["InvalidIdentityToken", 400, NOT_A_JWT],
  },
  {
    name: "alg none",
    token: () => compact({ alg: "none", typ: "JWT" }, githubClaims(), "AA"),
    answer: ["InvalidIdentityToken", 400, NOT_A_JWT],
  },
  {
    name: "HS256 with the public key as its secret",
    token: async () => {
      const secret = new TextEncoder().encode(JSON.stringify(await github.publicJwk()))
      return new SignJWT(githubClaims()).setProtectedHeader({ alg: "HS256", kid: github.kid }).sign(secret)
    },
    answer: ["InvalidIdentityToken", 400, NOT_A_JWT],
  },
  {
    name: "an unknown kid",
    token: async () => {
      const [, , signature = ""] = (await github.sign(githubClaims())).split(".")
      return compact({ alg: "RS256", kid: "someone-else" }, githubClaims(), signature)
    },
    answer: ["InvalidIdentityToken", 400, NO_KEY],
  },
  {
    name: "an issuer that the account has no provider for",
    token: job({ iss: "https://ci.acme.example" }),
    answer: [
      "InvalidIdentityToken",
      400,
      "No OpenIDConnect provider found in your account for https://ci.acme.example",
    ],
  },
  {
    name: "an issuer that only resembles the provider",
    token: job({ iss: `${GITHUB}/octo-org` }),
    answer: ["InvalidIdentityToken", 400, `No OpenIDConnect provider found in your account for ${GITHUB}/octo-org`],
  },
  {
    name: "a wrong audience",
    token: job({ aud: "https://github.com/octo-org" }),
    answer: ["InvalidIdentityToken", 400, "Incorrect token audience"],
  },
  {
    name: "an azp that is not a client",
    token: job({ azp: "someone" }),
    answer: ["InvalidIdentityToken", 400, "Incorrect token audience"],
  },
  {
    name: "no audience",
    token: job({ aud: undefined }),
    answer: ["InvalidIdentityToken", 400, "Missing a required claim: aud"],
  },
  {
    name: "an expired token",
    token: job({ exp: NOW_SECONDS - 198 }),
    answer: [
      "ExpiredTokenException",
      400,
      `Token expired: current date/time ${NOW_SECONDS} must be before the expiration date/time${NOW_SECONDS - 198}`,
    ],
  },
  {
    name: "a token that is not yet valid",
    token: job({ nbf: NOW_SECONDS + 1 }),
    answer: ["InvalidIdentityToken", 400, NOT_A_JWT],
  },
  { name: "another subject", token: job({ sub: "repo:octo-org/octo-repo:pull_request" }), answer: DENIED },
  { name: "the text undefined", token: () => "undefined", answer: ["InvalidIdentityToken", 400, NOT_A_JWT] },
]

describe("AssumeRoleWithWebIdentity", () => {
  it.each(basicFlow)("refuses, from Cognito, $name", (attempt) => expectRefusal(attempt, poolTrust(TRUTHFUL_NAME)))
  it.each(directFlow)("refuses, from GitHub, $name", (attempt) => expectRefusal(attempt, githubTrust))
})
