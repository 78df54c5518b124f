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
      body: { "//": resource.comment.join(" "), ...writeAll(bodyOf(resource), write) },
    },
  ]
}

type Write = (value: PlanValue) => Json
type Body = Readonly<Record<string, PlanValue>>
type Other = ProviderResource | PoolResource | TagMapResource | RoleRulesResource

function writeAll(body: Body, write: Write): TerraformBlock["body"] {
  return Object.fromEntries(Object.entries(body).map(([key, value]) => [key, write(value)]))
}

function bodyOf(resource: Other): Body {
  switch (resource.kind) {
    case "oidc-provider":
      return { url: resource.url, client_id_list: resource.audiences }
    case "identity-pool":
      return {
        identity_pool_name: resource.name,
        allow_unauthenticated_identities: false,
        allow_classic_flow: resource.allowClassicFlow,
        openid_connect_provider_arns: resource.providers,
      }
    case "tag-map":
      return {
        identity_pool_id: resource.pool,
        identity_provider_name: resource.provider,
        use_defaults: false,
        principal_tags: resource.tags,
      }
    case "role-rules":
      return roleRules(resource)
  }
}

function roleRules({ pool, providers, after }: RoleRulesResource): Body {
  return {
    ...(after.length > 0 && { depends_on: after.map((id) => `${terraformTypes.role}.${terraformName(id)}`) }),
    identity_pool_id: pool,
    roles: {},
    role_mapping: providers.map(({ provider, rules }) => ({
      identity_provider: provider,
      type: "Rules",
      ambiguous_role_resolution: "Deny",
      mapping_rule: rules.map(({ claim, matchType, value, roleArn }) => ({
        claim,
        match_type: matchType,
        value,
        role_arn: roleArn,
      })),
    })),
  }
}
