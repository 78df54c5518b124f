import type { OidcProvider } from "../../world/account.ts"
import { checkPattern } from "../properties/check-pattern.ts"
import { nameTaken } from "../properties/name-taken.ts"
import type { CreatedResource, ResourceContext } from "./resource-type.ts"

/** Makes a provider. It takes the place of one that was only assumed. `clientIdList` names the property. */
export function createOidcProvider({ stack, properties }: ResourceContext, clientIdList: string): CreatedResource {
  const url = properties.requiredText("Url")
  const expected = "an https URL without port, query or fragment, e.g. https://token.actions.githubusercontent.com"
  checkPattern(properties, url, { key: "Url", pattern: /^https:\/\/[^\s/:?#@]+(\/[^\s?#]*)?$/, expected })

  const login = url.replace(/^https:\/\//, "").replace(/\/$/, "")
  const arn = `arn:${stack.partition}:iam::${stack.account.id}:oidc-provider/${login}`
  const existing = stack.account.oidcProviders.get(arn)
  if (existing && !existing.assumed) {
    throw nameTaken(properties.placeOf("Url"), `Provider with url ${url} already exists`)
  }

  const clientIds = properties.texts(clientIdList).map(({ text }) => text)
  const provider: OidcProvider = { arn, accountId: stack.account.id, url, login, clientIds }
  stack.changes.put(stack.account.oidcProviders, arn, provider)
  return { reference: arn, arn, attributes: { Arn: arn } }
}
