import type { CloudformationTemplate } from "../../src/index.ts"
import { type CommonForm, entries, isRecord, items, member, plainName, referenceTo } from "./common-form.ts"

/** The common form of a template. */
export function readCloudformation(template: CloudformationTemplate): CommonForm {
  const { Parameters = {}, Resources, Outputs = {} } = template
  const ofType = (type: string) =>
    Object.entries(Resources).flatMap(([id, { Type, Properties }]) =>
      Type === type ? [[plainName(id), plain(Properties)] as const] : [],
    )
  const all = (type: string, read: (properties: unknown) => unknown) =>
    Object.fromEntries(ofType(type).map(([id, properties]) => [id, read(properties)]))
  return {
    providers: all("AWS::IAM::OIDCProvider", (each) => ({
      url: member(each, "Url"),
      audiences: member(each, "ClientIdList"),
    })),
    pools: all("AWS::Cognito::IdentityPool", (each) => ({
      name: member(each, "IdentityPoolName"),
      guests: member(each, "AllowUnauthenticatedIdentities"),
      classic: member(each, "AllowClassicFlow"),
      providers: member(each, "OpenIdConnectProviderARNs"),
    })),
    tagMaps: all("AWS::Cognito::IdentityPoolPrincipalTag", (each) => ({
      pool: member(each, "IdentityPoolId"),
      provider: member(each, "IdentityProviderName"),
      defaults: member(each, "UseDefaults"),
      tags: member(each, "PrincipalTags"),
    })),
    roles: all("AWS::IAM::Role", role),
    rules: all("AWS::Cognito::IdentityPoolRoleAttachment", (each) => ({
      pool: member(each, "IdentityPoolId"),
      mappings: entries(member(each, "RoleMappings")).map(([, mapping]) => roleMapping(mapping)),
    })),
    parameters: Object.keys(Parameters).map(plainName),
    outputs: Object.fromEntries(
      entries(Outputs).map(([name, output]) => [plainName(name), plain(member(output, "Value"))]),
    ),
  }
}

function role(properties: unknown): unknown {
  const policies = items(member(properties, "Policies"))
  return {
    name: member(properties, "RoleName"),
    path: member(properties, "Path"),
    description: member(properties, "Description"),
    seconds: member(properties, "MaxSessionDuration"),
    trust: member(properties, "AssumeRolePolicyDocument"),
    boundary: member(properties, "PermissionsBoundary"),
    policies: Object.fromEntries(policies.map((each) => [member(each, "PolicyName"), member(each, "PolicyDocument")])),
    managed: items(member(properties, "ManagedPolicyArns")),
  }
}

function roleMapping(mapping: unknown): unknown {
  return {
    provider: member(mapping, "IdentityProvider"),
    type: member(mapping, "Type"),
    otherwise: member(mapping, "AmbiguousRoleResolution"),
    rules: items(member(mapping, "RulesConfiguration", "Rules")).map((rule) => ({
      claim: member(rule, "Claim"),
      type: member(rule, "MatchType"),
      value: member(rule, "Value"),
      role: member(rule, "RoleARN"),
    })),
  }
}

/** References as texts. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain)
  if (!isRecord(value)) return value
  if (typeof value.Ref === "string") return referenceTo(value.Ref, "id")
  const [id, part] = items(value["Fn::GetAtt"])
  if (typeof id === "string") return referenceTo(id, String(part))
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, plain(each)]))
}
