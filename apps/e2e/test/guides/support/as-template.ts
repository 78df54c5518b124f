import type { Block } from "./block.ts"
import { type HclBlock, type HclValue, readHcl } from "./read-hcl.ts"

const types: Readonly<Record<string, string>> = {
  aws_iam_openid_connect_provider: "AWS::IAM::OIDCProvider",
  aws_cognito_identity_pool: "AWS::Cognito::IdentityPool",
  aws_cognito_identity_pool_provider_principal_tag: "AWS::Cognito::IdentityPoolPrincipalTag",
  aws_iam_role: "AWS::IAM::Role",
  aws_iam_role_policy: "AWS::IAM::Policy",
  aws_s3_bucket: "AWS::S3::Bucket",
}

const properties: Readonly<Record<string, string>> = {
  url: "Url",
  client_id_list: "ClientIdList",
  identity_pool_name: "IdentityPoolName",
  allow_unauthenticated_identities: "AllowUnauthenticatedIdentities",
  allow_classic_flow: "AllowClassicFlow",
  openid_connect_provider_arns: "OpenIdConnectProviderARNs",
  identity_pool_id: "IdentityPoolId",
  identity_provider_name: "IdentityProviderName",
  use_defaults: "UseDefaults",
  principal_tags: "PrincipalTags",
  assume_role_policy: "AssumeRolePolicyDocument",
  policy: "PolicyDocument",
}

/** A block of Terraform as the CloudFormation template that makes the same, so that the emulator can deploy it. */
export function asTemplate(block: Block): Block {
  const blocks = readHcl(block.text)
  const ofKind = (kind: string) => blocks.filter((one) => one.kind === kind)
  const parameters = ofKind("variable").map(({ labels: [name = ""], values }) => {
    return [logicalId(name), { Type: "String", ...(values.default && { Default: values.default }) }]
  })
  const resources = ofKind("resource").map((one) => [logicalId(one.labels[1] ?? "", one.labels[0]), resource(one)])
  const template = { Parameters: Object.fromEntries(parameters), Resources: Object.fromEntries(resources) }
  const given = Object.entries(block.note.parameters ?? {}).map(([name, value]) => [logicalId(name), value])
  return { ...block, text: JSON.stringify(template), note: { ...block.note, parameters: Object.fromEntries(given) } }
}

function resource({ labels: [type = ""], values }: HclBlock): object {
  const Type = types[type]
  if (Type === undefined) throw new Error(`The docs' Terraform has a ${type}, which no test knows`)
  const entries = Object.entries(values).map(([name, value]) => propertyOf(type, name, value))
  return { Type, Properties: Object.fromEntries(entries) }
}

function propertyOf(type: string, name: string, value: HclValue): readonly [string, unknown] {
  if (name === "role") return ["Roles", [plain(value)]]
  if (name === "name") return [type === "aws_iam_role" ? "RoleName" : "PolicyName", plain(value)]
  const property = properties[name]
  if (property === undefined) throw new Error(`The docs' Terraform sets ${name}, which no test knows`)
  return [property, plain(value)]
}

function plain(value: HclValue): unknown {
  if (typeof value !== "object") return value
  if ("parts" in value) return { "Fn::Join": ["", value.parts.map(plain)] }
  if ("reference" in value) return referred(value.reference)
  if ("pairs" in value) return Object.fromEntries(value.pairs.map(([key, one]) => [key, plain(one)]))
  if (!("call" in value)) return value.map(plain)
  if (value.call === "jsonencode") return plain(value.argument)
  throw new Error(`The docs' Terraform calls ${value.call}, which no test knows`)
}

function referred(path: string): unknown {
  const [type = "", name = "", attribute] = path.split(".")
  if (type === "var") return { Ref: logicalId(name) }
  const id = logicalId(name, type)
  return attribute === "arn" ? { "Fn::GetAtt": [id, "Arn"] } : { Ref: id }
}

/** `deploy` of an `aws_iam_role` is `deploy`; of others the type is part of it, since names repeat. */
function logicalId(name: string, type = ""): string {
  const prefix = type === "" || type === "aws_iam_role" ? "" : type
  return `${prefix}${name}`.replaceAll("_", "")
}
