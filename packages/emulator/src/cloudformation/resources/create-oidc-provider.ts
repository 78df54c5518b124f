import { isLoopbackLogin } from "../../tokens/is-loopback-login.ts"
import type { OidcProvider } from "../../world/account.ts"
import { checkPattern } from "../properties/check-pattern.ts"
import { nameTaken } from "../properties/name-taken.ts"
import type { PropertyReader } from "../properties/property-reader.ts"
import { readTags } from "../properties/read-tags.ts"
import type { Stack } from "../stack/stack.ts"
import type { CreatedResource, ResourceContext } from "./resource-type.ts"

/** Makes a provider. It takes the place of one that was only assumed. `clientIdList` names the property. */
export function createOidcProvider({ stack, properties }: ResourceContext, clientIdList: string): CreatedResource {
  const url = properties.requiredText("Url")
  const login = url.replace(/^https?:\/\//, "").replace(/\/$/, "")
  if (isLoopbackLogin(login)) warnOfLoopback(stack, properties, url)
  if (!isLoopbackLogin(login)) checkUrl(properties, url)
  const arn = `arn:${stack.partition}:iam::${stack.account.id}:oidc-provider/${login}`
  const existing = stack.account.oidcProviders.get(arn)
  if (existing && !existing.assumed) {
    throw nameTaken(properties.placeOf("Url"), `Provider with url ${url} already exists`)
  }

  const provider: OidcProvider = {
    arn,
    accountId: stack.account.id,
    url,
    login,
    clientIds: properties.texts(clientIdList).map(({ text }) => text),
    thumbprints: properties.texts("ThumbprintList").map(({ text }) => text),
    tags: readTags(properties, "Tags"),
    created: new Date(stack.world.clock.now()),
  }
  stack.changes.put(stack.account.oidcProviders, arn, provider)
  return { reference: arn, arn, attributes: { Arn: arn } }
}

function checkUrl(properties: PropertyReader, url: string): void {
  const expected = "an https URL without port, query or fragment, e.g. https://token.actions.githubusercontent.com"
  checkPattern(properties, url, { key: "Url", pattern: /^https:\/\/[^\s/:?#@]+(\/[^\s?#]*)?$/, expected })
}

function warnOfLoopback({ warnings }: Stack, properties: PropertyReader, url: string): void {
  const pattern = /^https?:\/\//
  checkPattern(properties, url, { key: "Url", pattern, expected: "an http or https URL, e.g. http://127.0.0.1:8080" })
  const message = `The issuer ${url} is on this machine, which is for tests: AWS wants https without a port`
  warnings.push({ code: "PROVIDER_ON_LOOPBACK", message, ...properties.placeOf("Url") })
}
