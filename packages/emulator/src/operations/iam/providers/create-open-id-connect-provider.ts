import type { OidcProvider } from "../../../world/account.ts"
import { structureShape } from "../../input/structure-shape.ts"
import type { Operation } from "../../operation.ts"
import { addTags } from "../add-tags.ts"
import { authorizeCreation } from "../authorize-creation.ts"
import type { IamCall } from "../iam-call.ts"
import { iamError } from "../iam-error.ts"
import { iamOperation } from "../iam-operation.ts"
import { iamLimits } from "../input/iam-limits.ts"
import { type Tag, tagList } from "../tag-list.ts"
import { tagRules } from "../tag-rules.ts"
import { checkClientIds } from "./check-client-ids.ts"
import { checkThumbprints } from "./check-thumbprints.ts"
import { providerLimits } from "./provider-limits.ts"
import { readProviderUrl } from "./read-provider-url.ts"

interface Input {
  readonly Url: string
  readonly ClientIDList?: readonly string[]
  readonly ThumbprintList?: readonly string[]
  readonly Tags?: readonly Tag[]
}

const shape = structureShape<Input>(
  {
    ClientIDList: providerLimits.clientIds,
    ThumbprintList: providerLimits.thumbprints,
    Tags: iamLimits.tags,
    Url: providerLimits.url,
  },
  ["Url"],
)

const MAX_PROVIDERS = 100

/**
 * Makes a provider. It takes the place of one that was only assumed to exist. The issuer isn't asked for anything: where
 * AWS would find out thumbprints by itself, there are none.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateOpenIDConnectProvider.html
 */
export const createOpenIdConnectProvider: Operation = iamOperation({
  name: "CreateOpenIDConnectProvider",
  shape,
  run(call, input) {
    const provider = newProvider(call, input)
    const { arn, tags } = provider
    authorizeCreation(call, { resource: arn, tags, tagging: "TagOpenIDConnectProvider" })
    checkRoom(call, provider)
    call.account.oidcProviders.set(arn, provider)
    return { OpenIDConnectProviderArn: arn, ...(input.Tags && { Tags: tagList(tags) }) }
  },
})

function newProvider(call: IamCall, { Url, ClientIDList = [], ThumbprintList = [], Tags = [] }: Input): OidcProvider {
  const login = readProviderUrl(Url)
  checkClientIds(ClientIDList)
  checkThumbprints(ThumbprintList)
  return {
    arn: `${call.arnPrefix}:oidc-provider/${login}`,
    accountId: call.account.id,
    url: Url,
    login,
    clientIds: [...new Set(ClientIDList)],
    thumbprints: ThumbprintList,
    tags: addTags({}, Tags, tagRules.other),
    created: new Date(call.world.clock.now()),
  }
}

function checkRoom({ account: { oidcProviders } }: IamCall, { arn, url }: OidcProvider): void {
  const existing = oidcProviders.get(arn)
  if (existing && !existing.assumed) {
    throw iamError("EntityAlreadyExists", `Provider with url ${url} already exists.`)
  }
  if (!existing && oidcProviders.size >= MAX_PROVIDERS) {
    throw iamError("LimitExceeded", `Cannot exceed quota for OpenIdConnectProvidersPerAccount: ${MAX_PROVIDERS}`)
  }
}
