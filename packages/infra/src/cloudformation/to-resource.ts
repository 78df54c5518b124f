import type { Json } from "../plan/json.ts"
import type { PlanValue } from "../plan/plan-value.ts"
import type {
  PoolResource,
  ProviderResource,
  Resource,
  RoleResource,
  RoleRulesResource,
  TagMapResource,
} from "../plan/stack.ts"
import type { CloudformationResource } from "./cloudformation-template.ts"
import { resolveForCloudformation } from "./resolve-for-cloudformation.ts"

type Properties = Readonly<Record<string, PlanValue>>

/** A resource as CloudFormation has it. */
export function toResource(resource: Resource): CloudformationResource {
  const { type, properties } = typeAndProperties(resource)
  const after = resource.kind === "role-rules" ? resource.after : []
  return {
    Type: type,
    ...(after.length > 0 && { DependsOn: after }),
    Metadata: { Comment: resource.comment.join(" ") },
    Properties: resolveProperties(properties),
  }
}

function resolveProperties(properties: Properties): Readonly<Record<string, Json>> {
  return Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, resolveForCloudformation(value)]))
}

function typeAndProperties(resource: Resource): { readonly type: string; readonly properties: Properties } {
  switch (resource.kind) {
    case "oidc-provider":
      return { type: "AWS::IAM::OIDCProvider", properties: provider(resource) }
    case "identity-pool":
      return { type: "AWS::Cognito::IdentityPool", properties: pool(resource) }
    case "tag-map":
      return { type: "AWS::Cognito::IdentityPoolPrincipalTag", properties: tagMap(resource) }
    case "role":
      return { type: "AWS::IAM::Role", properties: role(resource) }
    case "role-rules":
      return { type: "AWS::Cognito::IdentityPoolRoleAttachment", properties: roleRules(resource) }
  }
}

function provider({ url, audiences }: ProviderResource): Properties {
  return { Url: url, ClientIdList: audiences }
}

function pool({ name, allowClassicFlow, providers }: PoolResource): Properties {
  return {
    IdentityPoolName: name,
    AllowUnauthenticatedIdentities: false,
    AllowClassicFlow: allowClassicFlow,
    OpenIdConnectProviderARNs: providers,
  }
}

function tagMap({ pool: poolId, provider: name, tags }: TagMapResource): Properties {
  return { IdentityPoolId: poolId, IdentityProviderName: name, UseDefaults: false, PrincipalTags: tags }
}

function role(resource: RoleResource): Properties {
  const { policies, managedPolicyArns, boundaryArn } = resource
  return {
    RoleName: resource.name,
    Path: resource.path,
    Description: resource.description,
    MaxSessionDuration: resource.maxSessionSeconds,
    AssumeRolePolicyDocument: resource.trustPolicy,
    ...(policies.length > 0 && {
      Policies: policies.map(({ name, document }) => ({ PolicyName: name, PolicyDocument: document })),
    }),
    ...(managedPolicyArns.length > 0 && { ManagedPolicyArns: managedPolicyArns }),
    ...(boundaryArn !== undefined && { PermissionsBoundary: boundaryArn }),
  }
}

/** The keys are names of ours, since an ARN can't be one; the provider stands inside. */
function roleRules({ pool: poolId, providers }: RoleRulesResource): Properties {
  const mapping = ({ provider: arn, rules }: RoleRulesResource["providers"][number]): PlanValue => ({
    IdentityProvider: arn,
    Type: "Rules",
    AmbiguousRoleResolution: "Deny",
    RulesConfiguration: {
      Rules: rules.map(({ claim, matchType, value, roleArn }) => ({
        Claim: claim,
        MatchType: matchType,
        Value: value,
        RoleARN: roleArn,
      })),
    },
  })
  return {
    IdentityPoolId: poolId,
    RoleMappings: Object.fromEntries(providers.map((each) => [each.name, mapping(each)])),
  }
}
