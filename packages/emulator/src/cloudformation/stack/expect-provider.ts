import { isLoopbackLogin } from "../../tokens/is-loopback-login.ts"
import { readOidcProviderArn } from "./read-oidc-provider-arn.ts"
import type { Mention, Stack } from "./stack.ts"

/** Client ids of a provider that no template declared: the audiences of the two ways to a role. */
const ASSUMED_CLIENT_IDS = ["cognito-identity.amazonaws.com", "sts.amazonaws.com"]

/**
 * Makes sure that a provider that the template names exists once everything is deployed. Templates often expect one
 * that was made by hand: it is then assumed, with a warning.
 */
export function expectProvider(stack: Stack, mention: Mention): void {
  stack.later.push(() => assume(stack, mention))
}

function assume({ world, account, changes, warnings }: Stack, { arn, at }: Mention): void {
  const parts = readOidcProviderArn(arn)
  if (!parts || account.oidcProviders.has(arn)) return
  const { accountId, login } = parts
  if (accountId !== account.id) {
    const message = `The OIDC provider ${arn} is in another account: tokens are checked against providers of account ${account.id} only`
    warnings.push({ code: "PROVIDER_ELSEWHERE", message, ...at })
    return
  }
  const provider = {
    arn,
    accountId,
    url: `${isLoopbackLogin(login) ? "http" : "https"}://${login}`,
    login,
    clientIds: ASSUMED_CLIENT_IDS,
    thumbprints: [],
    tags: {},
    created: new Date(world.clock.now()),
    assumed: true,
  }
  changes.put(account.oidcProviders, arn, provider)
  const message = `No template declares the OIDC provider ${arn}: it is assumed to exist, with the client ids ${ASSUMED_CLIENT_IDS.join(" and ")}`
  warnings.push({ code: "PROVIDER_ASSUMED", message, ...at })
}
