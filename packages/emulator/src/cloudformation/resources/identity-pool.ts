import type { Pool } from "../../world/pool.ts"
import type { Location } from "../location.ts"
import { checkPattern } from "../properties/check-pattern.ts"
import type { PropertyReader } from "../properties/property-reader.ts"
import { readTags } from "../properties/read-tags.ts"
import { expectProvider } from "../stack/expect-provider.ts"
import { readOidcProviderArn } from "../stack/read-oidc-provider-arn.ts"
import { stableLetters } from "../stack/stable-letters.ts"
import { stableUuid } from "../stack/stable-uuid.ts"
import type { Stack } from "../stack/stack.ts"
import { TemplateError } from "../template-error.ts"
import type { ResourceContext, ResourceType } from "./resource-type.ts"

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-cognito-identitypool.html */
export const identityPool: ResourceType = {
  properties: [
    "IdentityPoolName",
    "AllowUnauthenticatedIdentities",
    "AllowClassicFlow",
    "OpenIdConnectProviderARNs",
    "DeveloperProviderName",
    "IdentityPoolTags",
  ],
  withoutEffect: ["CognitoEvents", "CognitoStreams", "PushSync"],
  notEmulated: ["CognitoIdentityProviders", "SamlProviderARNs", "SupportedLoginProviders"],
  create(context) {
    const pool = readPool(context)
    context.stack.changes.put(context.stack.world.pools, pool.id, pool)
    return { reference: pool.id, arn: pool.arn, attributes: { Name: pool.name, Id: pool.id } }
  },
}

function readPool({ stack, logicalId, properties }: ResourceContext): Pool {
  const { region, partition, account } = stack
  const id = `${region}:${stableUuid(stack, logicalId)}`
  properties.requiredNode("AllowUnauthenticatedIdentities")
  return {
    id,
    arn: `arn:${partition}:cognito-identity:${region}:${account.id}:identitypool/${id}`,
    accountId: account.id,
    region,
    name: readName(properties, `${logicalId}_${stableLetters(stack, logicalId).slice(0, 12)}`),
    allowUnauthenticatedIdentities: properties.flag("AllowUnauthenticatedIdentities") ?? false,
    openIdConnectProviderArns: readProviders(stack, properties),
    tags: readTags(properties, "IdentityPoolTags"),
    roles: {},
    roleMappings: new Map(),
    principalTagMaps: new Map(),
    identities: new Map(),
    identityIdByLogin: new Map(),
    ...optional("allowClassicFlow", properties.flag("AllowClassicFlow")),
    ...optional("developerProviderName", properties.text("DeveloperProviderName")),
  }
}

function optional<K extends string, V>(key: K, value: V | undefined): { readonly [name in K]?: V } {
  const entry: { [name in K]?: V } = {}
  if (value !== undefined) entry[key] = value
  return entry
}

function readName(properties: PropertyReader, generated: string): string {
  const name = properties.text("IdentityPoolName") ?? generated
  const expected = "1 to 128 letters, digits, spaces and _+=,.@-"
  checkPattern(properties, name, { key: "IdentityPoolName", pattern: /^[\w\s+=,.@-]{1,128}$/, expected })
  return name
}

function readProviders(stack: Stack, properties: PropertyReader): readonly string[] {
  return properties.texts("OpenIdConnectProviderARNs").map(({ text: arn, at }) => {
    if (!readOidcProviderArn(arn)) throw notAProvider(arn, at)
    expectProvider(stack, { arn, at })
    return arn
  })
}

function notAProvider(arn: string, at: Location): TemplateError {
  return new TemplateError(at, {
    code: "PROPERTY_INVALID",
    problem: `${JSON.stringify(arn)} is not the ARN of an OIDC provider`,
    hint: "Write it as arn:aws:iam::<account>:oidc-provider/token.actions.githubusercontent.com",
  })
}
