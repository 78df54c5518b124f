import type { Resource } from "@claimbridge/infra"
import { readTextMap } from "../../trust/find/read-text-map.ts"
import { isRecord } from "../../trust/source/is-record.ts"
import { describeRules } from "../describe-rules.ts"
import { loginOf } from "../login-of.ts"
import { type ResourceState, trustPolicy } from "../resource-state.ts"

/** A resource of a template. */
export interface TemplateState {
  readonly kind: Resource["kind"]
  /** What it is found by: a login, or a name. Empty for the rules of a pool. */
  readonly name: string
  readonly value: ResourceState
}

type Properties = Readonly<Record<string, unknown>>

/** Reads a resource of a template whose functions have run; nothing for a type that models don't make. */
export function templateState(type: string, properties: Properties): TemplateState | undefined {
  return Object.hasOwn(readers, type) ? readers[type]?.(properties) : undefined
}

const readers: Readonly<Record<string, (properties: Properties) => TemplateState>> = {
  "AWS::IAM::OIDCProvider": ({ Url, ClientIdList }) => ({
    kind: "oidc-provider",
    name: loginOf(textOf(Url)),
    value: settings({ audiences: ClientIdList }),
  }),
  "AWS::Cognito::IdentityPool": (pool) => ({
    kind: "identity-pool",
    name: textOf(pool.IdentityPoolName),
    value: settings({
      guests: pool.AllowUnauthenticatedIdentities ?? false,
      "classic flow": pool.AllowClassicFlow ?? true,
      providers: [
        ...textsOf(pool.OpenIdConnectProviderARNs).map(loginOf),
        ...Object.keys(recordOf(pool.SupportedLoginProviders)),
        ...textsOf(pool.SamlProviderARNs),
      ],
      "developer provider": pool.DeveloperProviderName,
    }),
  }),
  "AWS::Cognito::IdentityPoolPrincipalTag": ({ IdentityProviderName, PrincipalTags, UseDefaults }) => ({
    kind: "tag-map",
    name: loginOf(textOf(IdentityProviderName)),
    value: settings({
      tags: UseDefaults === "true" ? { client: "aud", username: "sub" } : readTextMap(PrincipalTags),
    }),
  }),
  "AWS::Cognito::IdentityPoolRoleAttachment": ({ RoleMappings, Roles }) => ({
    kind: "role-rules",
    name: "",
    value: settings({
      ...Object.fromEntries(Object.values(recordOf(RoleMappings)).map(readMapping)),
      "roles of all": Roles ?? {},
    }),
  }),
  "AWS::IAM::Role": (role) => ({ kind: "role", name: textOf(role.RoleName), value: readRole(role) }),
}

function settings(value: Properties): ResourceState {
  return { settings: value, policies: {}, unread: {} }
}

function readMapping(mapping: unknown): readonly [string, Properties] {
  const { IdentityProvider, RulesConfiguration, AmbiguousRoleResolution: otherwise } = recordOf(mapping)
  const rules = recordOf(RulesConfiguration).Rules
  return [
    loginOf(textOf(IdentityProvider)),
    describeRules({ rules: (Array.isArray(rules) ? rules : []).map(recordOf), otherwise }),
  ]
}

function readRole(role: Properties): ResourceState {
  const policies = (Array.isArray(role.Policies) ? role.Policies : []).map(recordOf)
  return {
    settings: {
      path: role.Path ?? "/",
      description: role.Description,
      "longest session in seconds": role.MaxSessionDuration ?? "3600",
      "managed policies": role.ManagedPolicyArns ?? [],
      boundary: role.PermissionsBoundary,
    },
    policies: {
      [trustPolicy]: role.AssumeRolePolicyDocument,
      ...Object.fromEntries(policies.map((policy) => [`policy ${textOf(policy.PolicyName)}`, policy.PolicyDocument])),
    },
    unread: {},
  }
}

function recordOf(value: unknown): Properties {
  return isRecord(value) ? value : {}
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : ""
}

function textsOf(value: unknown): readonly string[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : []
  return list.filter((item) => typeof item === "string")
}
