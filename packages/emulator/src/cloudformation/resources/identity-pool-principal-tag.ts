import type { Pool, PrincipalTagMap } from "../../world/pool.ts"
import { readTextMap } from "../properties/read-text-map.ts"
import { expectProvider } from "../stack/expect-provider.ts"
import { readOidcProviderArn } from "../stack/read-oidc-provider-arn.ts"
import { TemplateError } from "../template-error.ts"
import { findPool } from "./find-pool.ts"
import { principalTagDoubts } from "./principal-tag-doubts.ts"
import type { ResourceContext, ResourceType } from "./resource-type.ts"

const MAX_TAGS = 50

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-cognito-identitypoolprincipaltag.html */
export const identityPoolPrincipalTag: ResourceType = {
  properties: ["IdentityPoolId", "IdentityProviderName", "PrincipalTags", "UseDefaults"],
  withoutEffect: [],
  notEmulated: [],
  create(context) {
    const { stack, properties } = context
    const pool = findPool(context)
    const provider = properties.requiredText("IdentityProviderName")
    const map = readTagMap(context)
    expectProvider(stack, { arn: provider, at: properties.placeOf("IdentityProviderName") })
    warnOfDoubts(context, { pool, provider, map })
    stack.changes.put(pool.principalTagMaps, provider, map)
    return { reference: `${pool.id}|${provider}`, attributes: {} }
  },
}

function readTagMap({ properties }: ResourceContext): PrincipalTagMap {
  const tags = readTextMap(properties, "PrincipalTags") ?? {}
  const count = Object.keys(tags).length
  if (count <= MAX_TAGS) return { useDefaults: properties.flag("UseDefaults") ?? false, tags }
  throw new TemplateError(properties.placeOf("PrincipalTags"), {
    code: "PROPERTY_INVALID",
    problem: `PrincipalTags has ${count} entries`,
    hint: `A session has at most ${MAX_TAGS} tags: remove some`,
  })
}

interface TagAssignment {
  readonly pool: Pool
  readonly provider: string
  readonly map: PrincipalTagMap
}

// Open: what Cognito says to a map for a provider that is not on the pool. It is stored here, and has no effect.
function warnOfDoubts({ stack, properties }: ResourceContext, { pool, provider, map }: TagAssignment): void {
  const warn = (message: string, key: string) =>
    stack.warnings.push({ code: "TAG_MAP_QUESTIONABLE", message, ...properties.placeOf(key) })

  if (!readOidcProviderArn(provider)) {
    warn(
      `${provider} is no provider ARN: the tag map of an OIDC provider is set by ARN, so this one has no effect`,
      "IdentityProviderName",
    )
  } else if (!pool.openIdConnectProviderArns.includes(provider)) {
    warn(`The pool ${pool.name} does not list ${provider}: the tag map has no effect`, "IdentityProviderName")
  }
  for (const doubt of principalTagDoubts(map)) warn(doubt, "PrincipalTags")
}
