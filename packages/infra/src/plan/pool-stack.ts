import { pascalCase } from "./pascal-case.ts"
import type { PlanContext } from "./plan-context.ts"
import type { PlanValue } from "./plan-value.ts"
import { Reference } from "./reference.ts"
import type { PoolResource, ProviderResource, Resource, StackOutput, TagMapResource } from "./stack.ts"

/** What the pool's account has beside roles: the providers, the pool, and which claims become tags. */
export function poolResources(context: PlanContext): readonly Resource[] {
  return [...providers(context), ...pool(context), ...tagMaps(context)]
}

/** The id of the pool, where the pool is made in the same stack, or exists already. */
export function poolIdOf({ model }: Pick<PlanContext, "model">): PlanValue {
  return model.pool.id ?? new Reference("IdentityPool", "id")
}

/** What others need to know of the pool. */
export function poolOutputs({ model }: PlanContext): readonly StackOutput[] {
  if (model.pool.id !== undefined) return []
  return [
    {
      name: "IdentityPoolId",
      description: "The pool, for CI jobs and for roles of other stacks.",
      value: poolIdOf({ model }),
    },
  ]
}

function providers({ issuers }: PlanContext): readonly ProviderResource[] {
  return [...issuers.values()]
    .filter(({ isAdopted }) => !isAdopted)
    .map(({ name, url, audiences }) => ({
      kind: "oidc-provider",
      id: providerId(name),
      comment: [
        `Tokens of ${name}. With the first audience, a job goes to the pool; with the second, to STS directly.`,
      ],
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
      comment: [`Tag: claim. Whoever may change this map says what every tag means.`],
      pool: poolIdOf(context),
      provider: providerArn(issuer),
      tags: issuer.mapping,
    }))
}

function providerArn({
  name,
  arn,
  isAdopted,
}: {
  readonly name: string
  readonly arn: string
  readonly isAdopted: boolean
}): PlanValue {
  return isAdopted ? arn : new Reference(providerId(name), "arn")
}

function providerId(name: string): string {
  return `${pascalCase(name)}Provider`
}
