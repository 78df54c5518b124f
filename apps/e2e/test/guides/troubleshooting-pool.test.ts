import { GetCredentialsForIdentityCommand, GetIdCommand, GetOpenIdTokenCommand } from "@aws-sdk/client-cognito-identity"
import { describe, expect, it } from "vitest"
import { refusingWorld } from "./support/refusing-world.ts"
import { titlePattern } from "./support/title-pattern.ts"
import { titlesOf } from "./support/titles-of.ts"
import { withFault } from "./support/with-fault.ts"

const world = refusingWorld()
const { cognito, id, token, getId, openIdToken } = world
const login = "token.actions.githubusercontent.com"
const hourAgo = new Date(Date.now() - 3_600_000)

async function identityOfAnother(): Promise<unknown> {
  const IdentityId = await getId(await token())
  const Logins = { [login]: await token({ repository: "octo-org/other-repo" }) }
  return cognito.send(new GetOpenIdTokenCommand({ IdentityId, Logins }))
}

async function enhanced(): Promise<unknown> {
  const own = await token()
  const IdentityId = await getId(own, { pool: "EnhancedPool" })
  return cognito.send(new GetCredentialsForIdentityCommand({ IdentityId, Logins: { [login]: own } }))
}

/** The title of the page, and what brings it about. */
const refusals: Readonly<Record<string, () => Promise<unknown>>> = {
  "Unauthenticated access is not supported for this identity pool.": () =>
    cognito.send(new GetIdCommand({ IdentityPoolId: id("Pool") })),
  "Token is not from a supported provider of this identity pool.": async () =>
    getId(await token({ iss: "https://gitlab.com" }), { key: "gitlab.com" }),
  "Invalid login token. Issuer doesn't match providerName": async () =>
    getId(await token(), { key: `https://${login}` }),
  "Invalid login token. Incorrect token audience": async () => getId(await token({}, { audience: "else" })),
  "Invalid login token. Missing a required claim: aud": async () => getId(await token({}, { audience: "" })),
  "Invalid login token. Token expired: … >= …": async () => getId(await token({}, { issuedAt: hourAgo })),
  "Invalid login token. Couldn't verify signed token.": async () => {
    const [header, , signature] = (await token({ run_id: "1" })).split(".")
    return getId([header, (await token({ run_id: "2" })).split(".")[1], signature].join("."))
  },
  "Invalid login token. Not a valid OpenId Connect identity token.": () => getId("undefined"),
  "Logins don't match. Please include at least one valid login for this identity or identity pool.": identityOfAnother,
  "Access to Identity '…' is forbidden.": async () =>
    cognito.send(new GetOpenIdTokenCommand({ IdentityId: await getId(await token()) })),
  "Please provide a valid public provider.": async () => getId(await token(), { key: "login.acme.example" }),
  "Basic (classic) flow is not enabled, please use enhanced flow.": () => openIdToken("EnhancedPool"),
  "Basic (classic) flow is not supported with RoleMappings, please use enhanced flow.": () => openIdToken("RulesPool"),
  "Invalid identity pool configuration. Check assigned IAM roles for this pool.": enhanced,
  "IdentityPool '…' not found.": async () =>
    getId(await token(), { pool: "eu-west-1:00000000-0000-4000-8000-000000000000" }),
  "Identity '…' not found.": async () => {
    const IdentityId = "eu-west-1:00000000-0000-4000-8000-000000000000"
    return cognito.send(new GetOpenIdTokenCommand({ IdentityId, Logins: { [login]: await token() } }))
  },
  "Rate exceeded": () => withFault(world, { operation: "GetId", fault: "throttle" }, async () => getId(await token())),
}

describe("docs/guides/troubleshooting.md, the pool", () => {
  it("has every text that is tried here, and no other", () => {
    expect(titlesOf("The pool")).toEqual(Object.keys(refusals))
  })

  it.each(Object.entries(refusals).map(([title, attempt]) => ({ title, attempt })))(
    "has what AWS's own client is told: $title",
    async ({ title, attempt }) => {
      await expect(attempt()).rejects.toThrow(titlePattern(title))
    },
  )
})
