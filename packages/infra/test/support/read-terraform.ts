import { type CommonForm, entries, items, member, plainName, referenceTo } from "./common-form.ts"

/** The common form of a configuration whose expressions are evaluated already. */
export function readTerraform(configuration: unknown): CommonForm {
  const resources = member(configuration, "resource")
  const all = (type: string, read: (body: unknown) => unknown) =>
    Object.fromEntries(entries(member(resources, type)).map(([name, body]) => [plainName(name), read(body)]))
  return {
    providers: all("aws_iam_openid_connect_provider", (body) => ({
      url: member(body, "url"),
      audiences: member(body, "client_id_list"),
    })),
    pools: all("aws_cognito_identity_pool", (body) => ({
      name: member(body, "identity_pool_name"),
      guests: member(body, "allow_unauthenticated_identities"),
      classic: member(body, "allow_classic_flow"),
      providers: member(body, "openid_connect_provider_arns"),
    })),
    tagMaps: all("aws_cognito_identity_pool_provider_principal_tag", (body) => ({
      pool: member(body, "identity_pool_id"),
      provider: member(body, "identity_provider_name"),
      defaults: member(body, "use_defaults"),
      tags: member(body, "principal_tags"),
    })),
    roles: Object.fromEntries(
      entries(member(resources, "aws_iam_role")).map(([name, body]) => [plainName(name), role(name, body, resources)]),
    ),
    rules: all("aws_cognito_identity_pool_roles_attachment", (body) => ({
      pool: member(body, "identity_pool_id"),
      mappings: items(member(body, "role_mapping")).map(roleMapping),
    })),
    parameters: Object.keys(member(configuration, "variable") ?? {}).map(plainName),
    outputs: Object.fromEntries(
      entries(member(configuration, "output")).map(([name, body]) => [plainName(name), member(body, "value")]),
    ),
  }
}

function role(name: string, body: unknown, resources: unknown): unknown {
  const isOwn = ([, each]: readonly [string, unknown]) => member(each, "role") === referenceTo(name, "name")
  const policies = entries(member(resources, "aws_iam_role_policy")).filter(isOwn)
  const attachments = entries(member(resources, "aws_iam_role_policy_attachment")).filter(isOwn)
  return {
    name: member(body, "name"),
    path: member(body, "path"),
    description: member(body, "description"),
    seconds: member(body, "max_session_duration"),
    trust: JSON.parse(String(member(body, "assume_role_policy"))),
    boundary: member(body, "permissions_boundary"),
    policies: Object.fromEntries(
      policies.map(([, each]) => [member(each, "name"), JSON.parse(String(member(each, "policy")))]),
    ),
    managed: attachments.map(([, each]) => member(each, "policy_arn")),
  }
}

function roleMapping(mapping: unknown): unknown {
  return {
    provider: member(mapping, "identity_provider"),
    type: member(mapping, "type"),
    otherwise: member(mapping, "ambiguous_role_resolution"),
    rules: items(member(mapping, "mapping_rule")).map((rule) => ({
      claim: member(rule, "claim"),
      type: member(rule, "match_type"),
      value: member(rule, "value"),
      role: member(rule, "role_arn"),
    })),
  }
}
