import { accountOf } from "../aws/account-of.ts"
import { arnOfProvider } from "../aws/arn-of-provider.ts"
import type { OidcProvider } from "../aws/aws-side.ts"
import type { Facts } from "../facts.ts"
import { readValue } from "../reading.ts"
import type { Check } from "./check.ts"
import { unreadCheck } from "./unread-check.ts"

const base = { area: "aws", stops: true } as const
const usualAudiences = ["cognito-identity.amazonaws.com", "sts.amazonaws.com"]

/** The IAM OIDC provider of the token's issuer: that it exists, takes the audience, and is on the pool. */
export function checkProvider(facts: Facts): readonly Check[] {
  const { aws, login, target } = facts
  if (login === undefined) return []
  const accountId = readValue(aws.caller)?.accountId
  const all = readValue(aws.providers)
  if (target.flow !== "direct" && aws.pool.state !== "read") {
    const reason = "it is in the pool's account, and the pool was not read"
    return [unreadCheck("provider", `The IAM OIDC provider of ${login}`, { state: "unknown", reason })]
  }
  if (accountId === undefined || all === undefined) {
    const unread = accountId === undefined ? aws.caller : aws.providers
    return [unreadCheck("provider", `The IAM OIDC provider of ${login}`, unread)]
  }
  const roleAccount = target.flow === "direct" && target.roleArn ? accountOf(target.roleArn) : accountId
  if (roleAccount !== accountId) {
    const reason = `it has to be in the role's account ${roleAccount}, and the credentials here are for ${accountId}`
    return [unreadCheck("provider", `The IAM OIDC provider of ${login}`, { state: "unknown", reason })]
  }
  const arn = arnOfProvider(target.region, accountId, login)
  const provider = all.find((one) => one.arn === arn)
  const onPool = onPoolChecks(facts, arn)
  if (provider === undefined) return [missingProvider(facts, login, all), ...onPool]
  const found = `${arn} is there. AWS looks at its thumbprints only where it does not trust the issuer's certificate anyway.`
  return [{ name: "provider", area: "aws", state: "ok", message: found }, audienceCheck(facts, provider), ...onPool]
}

function missingProvider({ job, target }: Facts, login: string, near: readonly OidcProvider[]): Check {
  const { aud } = job.claims ?? {}
  const audiences = [...new Set([...[aud].flat().filter((one) => typeof one === "string"), ...usualAudiences])]
  const input = { Url: `https://${login}`, ClientIDList: audiences }
  const other = near[0] ? ` There is ${near[0].login}, which is another name: case and slashes count.` : ""
  const where = target.flow === "direct" ? "the role's account" : "the pool's account"
  return {
    ...base,
    name: "provider",
    state: "broken",
    message: `There is no IAM OIDC provider for ${login} in ${where}.${other}`,
    fix: `Create it there, for https://${login}, with the audience ${target.audience}.`,
    remedies: [{ on: "aws", change: { service: "iam", operation: "CreateOpenIDConnectProvider", input } }],
  }
}

/** Where a token has `azp`, Cognito looks for that in place of `aud`. */
function audienceCheck({ job, target }: Facts, { arn, login, clientIds }: OidcProvider): Check {
  const { aud, azp } = job.claims ?? {}
  const asked = job.claims === undefined ? target.audience : target.flow === "direct" ? aud : (azp ?? aud)
  const audiences = [asked].flat().filter((one) => typeof one === "string")
  const unknown = audiences.filter((audience) => !clientIds.includes(audience))
  const name = "provider.audience"
  if (unknown.length === 0) {
    return { name, area: "aws", state: "ok", message: `The provider takes the audience ${audiences.join(", ")}.` }
  }
  const changes = unknown.map((ClientID) => ({ OpenIDConnectProviderArn: arn, ClientID }))
  return {
    ...base,
    name,
    state: "broken",
    message: `The token is for ${unknown.join(", ")}, and the IAM OIDC provider of ${login} takes ${clientIds.join(", ") || "nothing"}.`,
    fix: `Add ${unknown.join(", ")} to the provider's client ids, or have the token made for one that is there, with --audience.`,
    remedies: changes.map((input) => ({
      on: "aws",
      change: { service: "iam", operation: "AddClientIDToOpenIDConnectProvider", input },
    })),
  }
}

function onPoolChecks({ aws, target, login = "" }: Facts, arn: string): readonly Check[] {
  const pool = readValue(aws.pool)
  if (pool === undefined || target.flow === "direct") return []
  const name = "pool.providers"
  const listed = pool.OpenIdConnectProviderARNs ?? []
  if (listed.includes(arn)) return [{ name, area: "aws", state: "ok", message: `The pool takes tokens of ${login}.` }]
  const names = listed.map((one) => one.slice(one.indexOf("/") + 1))
  // One of the same name is in another account, and of no use to this pool.
  const usable = listed.filter((_, index) => names[index] !== login)
  const others = (names.includes(login) ? listed : names).join(", ") || "none"
  return [
    {
      ...base,
      name,
      state: "broken",
      message: `The pool does not list the IAM OIDC provider of ${login}; it lists ${others}.`,
      fix: `${usable.length < listed.length ? `Put ${arn} in its place, in` : `Add ${arn} to`} the pool's OpenIdConnectProviderARNs.`,
      remedies: [{ on: "pool", set: { OpenIdConnectProviderARNs: [...usable, arn] } }],
    },
  ]
}
