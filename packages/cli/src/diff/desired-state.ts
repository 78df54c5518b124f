import { type PlanValue, Reference, type Resource, type RoleResource, type Stack } from "@claimbridge/infra"
import { describeRules } from "./describe-rules.ts"
import { providerLogin } from "./provider-login.ts"
import { type ResourceState, trustPolicy } from "./resource-state.ts"

type RoleRulesResource = Extract<Resource, { readonly kind: "role-rules" }>

/** What references of a resource lead to. */
export interface Surroundings {
  readonly stack: Stack
  /** Stands for the pool. */
  readonly poolId: string
}

/** A resource as the model wants it. */
export function desiredState(resource: Resource, surroundings: Surroundings): ResourceState {
  if (resource.kind === "role") return roleState(resource, surroundings)
  return { settings: settingsOf(resource, surroundings), policies: {}, unread: {} }
}

function settingsOf(resource: Exclude<Resource, RoleResource>, { stack }: Surroundings): ResourceState["settings"] {
  switch (resource.kind) {
    case "oidc-provider":
      return { audiences: resource.audiences }
    case "identity-pool":
      return {
        guests: false,
        "classic flow": resource.allowClassicFlow,
        providers: resource.providers.map((provider) => providerLogin(provider, stack)),
      }
    case "tag-map":
      return { tags: resource.tags }
    case "role-rules":
      return Object.fromEntries(
        resource.providers.map(({ provider, rules }) => [providerLogin(provider, stack), rulesOf(rules)]),
      )
  }
}

function rulesOf(rules: RoleRulesResource["providers"][number]["rules"]): Readonly<Record<string, unknown>> {
  return describeRules({
    rules: rules.map(({ claim, matchType, value, roleArn }) => ({
      Claim: claim,
      MatchType: matchType,
      Value: value,
      RoleARN: roleArn,
    })),
    otherwise: "Deny",
  })
}

function roleState(role: RoleResource, { poolId }: Surroundings): ResourceState {
  const { path, description, maxSessionSeconds, managedPolicyArns, boundaryArn, policies } = role
  return {
    settings: {
      path,
      description,
      "longest session in seconds": maxSessionSeconds,
      "managed policies": managedPolicyArns,
      ...(boundaryArn !== undefined && { boundary: boundaryArn }),
    },
    policies: {
      [trustPolicy]: plain(role.trustPolicy, poolId),
      ...Object.fromEntries(policies.map(({ name, document }) => [`policy ${name}`, plain(document, poolId)])),
    },
    unread: {},
  }
}

/** In policies, references lead to the pool alone. */
function plain(value: PlanValue, poolId: string): unknown {
  if (value instanceof Reference) return poolId
  if (typeof value !== "object") return value
  if (Array.isArray(value)) return value.map((item: PlanValue) => plain(item, poolId))
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plain(item, poolId)]))
}
