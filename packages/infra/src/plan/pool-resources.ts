import type { Issuer } from "../issuers/issuer.ts"
import { pascalCase } from "./pascal-case.ts"
import type { PlanContext } from "./plan-context.ts"
import type { PlanValue } from "./plan-value.ts"
import { poolIdOf } from "./pool-id-of.ts"
import { Reference } from "./reference.ts"
import type { PoolResource, ProviderResource, Resource, TagMapResource } from "./stack.ts"

/** What the pool's account has beside roles: the providers, the pool, and which claims become tags. */
export function poolResources(context: PlanContext): readonly Resource[] {
  return [...providers(context), ...pool(context), ...tagMaps(context)]
}

function providers({ issuers }: PlanContext): readonly ProviderResource[] {
  return [...issuers.values()]
    .filter(({ isAdopted }) => !isAdopted)
    .map(({ name, url, audiences }) => ({
      kind: "oidc-provider",
      id: providerId(name),
      comment: [`Tokens of ${name}. A job's token has one of these audiences, for the pool or for STS directly.`],
      url,
      audiences,
    }))
}

function pool({ model: { pool }, issuers }: PlanContext): readonly PoolResource[] {
  if (pool.id !== undefined) return []
  const isBasic = pool.flow !== "enhanced"
  return [
    {
      kind: "identity-pool",
      id: "IdentityPool",
      comment: [
        "No guests, and no developer identities: whoever may mint those chooses any tag.",
        isBasic
          ? "The basic flow: a job names its role, and the role's trust policy decides."
          : "The enhanced flow: the pool decides the role. The basic flow is off, since AWS takes an unset value for on.",
      ],
      name: pool.name,
      allowClassicFlow: isBasic,
      providers: [...issuers.values()].map(providerArn),
    },
  ]
}

function tagMaps(context: PlanContext): readonly TagMapResource[] {
  return [...context.issuers.values()]
    .filter(({ mapping }) => Object.keys(mapping).length > 0)
    .map((issuer) => ({
      kind: "tag-map",
      id: `${pascalCase(issuer.name)}Tags`,
      comment: ["Tag: claim. Whoever may change this map says what every tag means."],
      pool: poolIdOf(context),
      provider: providerArn(issuer),
      tags: issuer.mapping,
    }))
}

function providerArn({ name, arn, isAdopted }: Issuer): PlanValue {
  return isAdopted ? arn : new Reference(providerId(name), "arn")
}

function providerId(name: string): string {
  return `${pascalCase(name)}Provider`
}
