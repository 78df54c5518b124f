import { createPublicKey } from "node:crypto"
import {
  GetCredentialsForIdentityCommand,
  GetIdCommand,
  GetOpenIdTokenCommand,
  SetIdentityPoolRolesCommand,
  SetPrincipalTagAttributeMapCommand,
} from "@aws-sdk/client-cognito-identity"
import { describe, expect, it } from "vitest"
import { type Forgery, forge } from "../support/forge.ts"
import {
  accountId,
  assume,
  getId,
  githubLogin,
  openIdToken,
  type RefusalWorld,
  refusalWorld,
} from "../support/refusal-world.ts"

// Codes and texts: botocore's API models, and the public threads in which each was seen. The two that nobody has published
// (audience, not yet valid) are marked `Open:` in the source.
const world = refusalWorld()
const { emulator, poolId } = world
const audience = "cognito-identity.amazonaws.com"
const good = emulator.mintToken({}, { audience })
const notVerified = "Invalid login token. Couldn't verify signed token."
const denied = "Not authorized to perform sts:AssumeRoleWithWebIdentity"

interface Refusal {
  readonly name: string
  readonly attempt: () => Promise<unknown>
  readonly code: string
  readonly message: string | RegExp
}

async function forged(kind: keyof Forgery): Promise<unknown> {
  const answer = await emulator.fetch(new Request(`https://${githubLogin}/.well-known/jwks`))
  const { keys } = Object(await answer.json())
  const pem = createPublicKey({ key: keys[0], format: "jwk" }).export({ format: "pem", type: "spki" })
  return getId(world, forge(await good, String(pem))[kind])
}

function hoursFromNow(hours: number): Date {
  return new Date(Date.now() + hours * 3_600_000)
}

async function withToken(claims: object, options: object): Promise<unknown> {
  return getId(world, await emulator.mintToken({ ...claims }, { audience, ...options }))
}

async function assumeWith(claims: object, input: Parameters<typeof assume>[2]): Promise<unknown> {
  return assume(world, await openIdToken(world, claims), input)
}

async function identityOfAnotherLogin({ cognito }: RefusalWorld): Promise<unknown> {
  const { IdentityId } = await cognito.send(
    new GetIdCommand({ IdentityPoolId: poolId, Logins: { [githubLogin]: await good } }),
  )
  const other = await emulator.mintToken({ repository: "acme/shop" }, { audience })
  return cognito.send(new GetOpenIdTokenCommand({ IdentityId, Logins: { [githubLogin]: other } }))
}

async function roleOfAnotherAccount({ admin, cognito }: RefusalWorld): Promise<unknown> {
  const authenticated = "arn:aws:iam::444455556666:role/deploy"
  await admin.send(new SetIdentityPoolRolesCommand({ IdentityPoolId: poolId, Roles: { authenticated } }))
  const Logins = { [githubLogin]: await good }
  const { IdentityId } = await cognito.send(new GetIdCommand({ IdentityPoolId: poolId, Logins }))
  return cognito.send(new GetCredentialsForIdentityCommand({ IdentityId, Logins }))
}

function tags(count: number): Record<string, string> {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`tag${index}`, "sha"]))
}

async function fiftyOneTags(): Promise<unknown> {
  const principal_tags = Object.fromEntries(Object.keys(tags(51)).map((key) => [key, ["x"]]))
  const claims = { "https://aws.amazon.com/tags": { principal_tags } }
  return assume(world, await emulator.mintToken(claims, { audience: "sts.amazonaws.com" }), { role: "Direct" })
}

function mapFiftyOneTags({ admin }: RefusalWorld): Promise<unknown> {
  const IdentityProviderName = `arn:aws:iam::${accountId}:oidc-provider/${githubLogin}`
  return admin.send(
    new SetPrincipalTagAttributeMapCommand({ IdentityPoolId: poolId, IdentityProviderName, PrincipalTags: tags(51) }),
  )
}

const refusals: readonly Refusal[] = [
  {
    name: "a bad signature",
    attempt: () => forged("wrongSignature"),
    code: "NotAuthorizedException",
    message: notVerified,
  },
  { name: "alg: none", attempt: () => forged("unsigned"), code: "NotAuthorizedException", message: notVerified },
  {
    name: "HS256 with the public key",
    attempt: () => forged("sharedSecret"),
    code: "NotAuthorizedException",
    message: notVerified,
  },
  { name: "an unknown kid", attempt: () => forged("unknownKid"), code: "NotAuthorizedException", message: notVerified },
  {
    name: "a wrong issuer",
    attempt: () => withToken({ iss: "https://token.actions.example.com" }, {}),
    code: "NotAuthorizedException",
    message: "Invalid login token. Issuer doesn't match providerName",
  },
  {
    name: "a wrong audience",
    attempt: () => withToken({}, { audience: "https://github.com/octo-org" }),
    code: "NotAuthorizedException",
    message: "Invalid login token. Incorrect token audience",
  },
  {
    name: "an expired token",
    attempt: () => withToken({}, { issuedAt: hoursFromNow(-1) }),
    code: "NotAuthorizedException",
    message: /^Invalid login token\. Token expired: \d{10} >= \d{10}$/,
  },
  {
    name: "a token that is not yet valid",
    attempt: () => withToken({}, { notBefore: hoursFromNow(1), lifetimeSeconds: 7200 }),
    code: "NotAuthorizedException",
    message: /^Invalid login token\. Token is not yet valid: \d{10} < \d{10}$/,
  },
  {
    name: "a provider that is not on the pool",
    attempt: async () => getId(world, await good, "gitlab.com"),
    code: "NotAuthorizedException",
    message: "Token is not from a supported provider of this identity pool.",
  },
  {
    name: "the identity of another login",
    attempt: () => identityOfAnotherLogin(world),
    code: "NotAuthorizedException",
    message: "Logins don't match. Please include at least one valid login for this identity or identity pool.",
  },
  {
    name: "a role of another account in the enhanced flow",
    attempt: () => roleOfAnotherAccount(world),
    code: "InvalidIdentityPoolConfigurationException",
    message: "Invalid identity pool configuration. Check assigned IAM roles for this pool.",
  },
  {
    name: "a map of 51 tags",
    attempt: () => mapFiftyOneTags(world),
    code: "ValidationException",
    message: /at 'principalTags' failed to satisfy constraint: Member must have length less than or equal to 50$/,
  },
  {
    name: "an unmapped claim",
    attempt: () => assumeWith({}, { role: "WantsUnmapped" }),
    code: "AccessDenied",
    message: denied,
  },
  {
    name: "a role without sts:TagSession",
    attempt: () => assumeWith({}, { role: "WithoutTagSession" }),
    code: "AccessDenied",
    message: "Not authorized to perform sts:TagSession",
  },
  {
    name: "a session name that is not the truth",
    attempt: () => assumeWith({ run_id: "7", sha: "abc" }, { role: "Truthful", sessionName: "8@abc" }),
    code: "AccessDenied",
    message: denied,
  },
  {
    name: "the aud of another pool",
    attempt: () => assumeWith({}, { role: "OtherPoolOnly" }),
    code: "AccessDenied",
    message: denied,
  },
  {
    name: "variables in a policy of version 2008",
    attempt: () => assumeWith({ run_id: "7", sha: "abc" }, { role: "OldVersion", sessionName: "7@abc" }),
    code: "AccessDenied",
    message: denied,
  },
  {
    name: "a role that does not exist",
    attempt: () => assumeWith({}, { role: `arn:aws:iam::${accountId}:role/nobody` }),
    code: "AccessDenied",
    message: denied,
  },
  {
    name: "a duration over the role's maximum",
    attempt: () => assumeWith({}, { role: "Open", durationSeconds: 7201 }),
    code: "ValidationError",
    message: "The requested DurationSeconds exceeds the MaxSessionDuration set for this role.",
  },
  {
    name: "51 session tags",
    attempt: () => fiftyOneTags(),
    code: "ValidationError",
    message: /less than or equal to 50$/,
  },
  {
    name: "illegal characters in a tag",
    attempt: () => assumeWith({ actor: "dependabot[bot]" }, { role: "Open" }),
    code: "ValidationError",
    message:
      /Value 'dependabot\[bot\]' at 'tags\.\d+\.member\.value' failed to satisfy constraint: Member must satisfy regular expression pattern/,
  },
]

describe("refusals, as AWS's own clients see them", () => {
  it.each(refusals)("refuses $name", async ({ attempt, code, message }) => {
    await expect(attempt()).rejects.toMatchObject({
      name: code,
      message: typeof message === "string" ? message : expect.stringMatching(message),
    })
  })

  it("tells the reason that the enhanced flow hides beside the call", async () => {
    await expect(roleOfAnotherAccount(world)).rejects.toMatchObject({
      name: "InvalidIdentityPoolConfigurationException",
    })
    expect(emulator.calls.at(-1)).toMatchObject({
      operation: "GetCredentialsForIdentity",
      reason: { message: "The role arn:aws:iam::444455556666:role/deploy is not in the account of the pool." },
    })
  })

  it("lets the same clients in where nothing is wrong", async () => {
    await expect(
      assumeWith({ run_id: "7", sha: "abc" }, { role: "Truthful", sessionName: "7@abc" }),
    ).resolves.toMatchObject({
      Audience: poolId,
    })
    await expect(assumeWith({}, { role: "Open", durationSeconds: 7200 })).resolves.toHaveProperty("Credentials")
  })
})
