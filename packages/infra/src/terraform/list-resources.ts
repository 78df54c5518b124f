import type { Json } from "../plan/json.ts"
import type { PlanValue } from "../plan/plan-value.ts"
import type { PoolResource, ProviderResource, Resource, RoleRulesResource, TagMapResource } from "../plan/stack.ts"
import { roleBlocks } from "./role-blocks.ts"
import type { TerraformBlock } from "./terraform-block.ts"
import { terraformName } from "./terraform-name.ts"
import { terraformText } from "./terraform-text.ts"
import { terraformTypes } from "./terraform-types.ts"

/** The blocks of a resource: a role has one for each of its policies, too. */
export function listResources(resource: Resource, all: readonly Resource[]): readonly TerraformBlock[] {
  const write = (value: PlanValue) => terraformText(value, all)
  if (resource.kind === "role") return roleBlocks(resource, write)
  return [
    {
      type: terraformTypes[resource.kind],
      name: terraformName(resource.id),
      body: { "//": resource.comment.join(" "), ...bodyOf(resource, write) },
    },
  ]
}

type Write = (value: PlanValue) => Json
type Other = ProviderResource | PoolResource | TagMapResource | RoleRulesResource

function bodyOf(resource: Other, write: Write): { readonly [key: string]: Json } {
  switch (resource.kind) {
    case "oidc-provider":
      return { url: resource.url, client_id_list: resource.audiences }
    case "identity-pool":
      return {
        identity_pool_name: resource.name,
        allow_unauthenticated_identities: false,
        allow_classic_flow: resource.allowClassicFlow,
        openid_connect_provider_arns: write(resource.providers),
      }
    case "tag-map":
      return {
        identity_pool_id: write(resource.pool),
        identity_provider_name: write(resource.provider),
        use_defaults: false,
        principal_tags: resource.tags,
      }
    case "role-rules":
      return roleRules(resource, write)
  }
}

function roleRules({ pool, providers, after }: RoleRulesResource, write: Write): { readonly [key: string]: Json } {
  return {
    ...(after.length > 0 && { depends_on: after.map((id) => `${terraformTypes.role}.${terraformName(id)}`) }),
    identity_pool_id: write(pool),
    roles: {},
    role_mapping: providers.map(({ provider, rules }) => ({
      identity_provider: write(provider),
      type: "Rules",
      ambiguous_role_resolution: "Deny",
      mapping_rule: rules.map(({ claim, matchType, value, roleArn }) => ({
        claim,
        match_type: matchType,
        value: write(value),
        role_arn: roleArn,
      })),
    })),
  }
}
