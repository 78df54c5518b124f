import { isRecord } from "../source/is-record.ts"
import type { DocumentPath, SourceDocument } from "../source/source-text.ts"
import type { FoundPolicy, FoundPool, FoundTrust } from "./found.ts"
import { makePool } from "./make-pool.ts"
import { readTextMap } from "./read-text-map.ts"

/** A resource of a plan or a state. */
interface TerraformResource {
  readonly address: string
  readonly type: string
  readonly path: DocumentPath
  readonly values: Readonly<Record<string, unknown>>
}

/**
 * Finds the roles and pools of what `terraform show -json` prints, of a plan or of a state.
 *
 * @see https://developer.hashicorp.com/terraform/internals/json-format
 */
export function findInTerraform(source: SourceDocument, value: Readonly<Record<string, unknown>>): FoundTrust {
  const top = isRecord(value.planned_values) ? "planned_values" : "values"
  const resources = listModule([top, "root_module"], member(value[top], "root_module"))
  const roles = resources.filter(({ type }) => type === "aws_iam_role")
  const isKnown = ({ values }: TerraformResource) => typeof values.assume_role_policy === "string"
  return {
    policies: roles.filter(isKnown).map((role) => readRole(source, role)),
    pools: resources
      .filter(({ type }) => type === "aws_cognito_identity_pool")
      .map((pool) => readPool(source, pool, resources)),
    unknown: roles.filter((role) => !isKnown(role)).map(({ address }) => address),
  }
}

function member(value: unknown, name: string): unknown {
  return isRecord(value) ? value[name] : undefined
}

function listModule(path: DocumentPath, module: unknown): readonly TerraformResource[] {
  if (!isRecord(module)) return []
  const { resources, child_modules: children } = module
  return [
    ...listOf(resources).flatMap((resource, index) => readResource([...path, "resources", index], resource)),
    ...listOf(children).flatMap((child, index) => listModule([...path, "child_modules", index], child)),
  ]
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function readResource(path: DocumentPath, resource: unknown): readonly TerraformResource[] {
  if (!isRecord(resource) || !isRecord(resource.values) || resource.mode !== "managed") return []
  const { address, type, values } = resource
  return typeof address === "string" && typeof type === "string" ? [{ address, type, path, values }] : []
}

function readRole(source: SourceDocument, { address, path, values }: TerraformResource): FoundPolicy {
  const { assume_role_policy: policy, name, arn, tags } = values
  return {
    source,
    name: address,
    path: [...path, "values", "assume_role_policy"],
    policy,
    ...(typeof name === "string" && { roleName: name }),
    ...(typeof arn === "string" && { roleArn: arn }),
    roleTags: readTextMap(tags),
  }
}

/** A pool that doesn't exist yet has no id; what is attached belongs to it if it is the only one. */
function readPool(
  source: SourceDocument,
  { address, path, values }: TerraformResource,
  resources: readonly TerraformResource[],
): FoundPool {
  const isAlone = resources.filter(({ type }) => type === "aws_cognito_identity_pool").length === 1
  const isOurs = (id: unknown): boolean => id === values.id && (id !== undefined || isAlone)
  const attached = (type: string) => resources.filter((one) => one.type === type && isOurs(one.values.identity_pool_id))
  const [tags] = attached("aws_cognito_identity_pool_provider_principal_tag")
  const mapping = tags?.values.use_defaults === true ? { client: "aud", username: "sub" } : tags?.values.principal_tags
  const pool = makePool({
    id: values.id,
    mapping: mapping === undefined ? undefined : readTextMap(mapping),
    providers: values.openid_connect_provider_arns,
    allowClassicFlow: values.allow_classic_flow,
    allowUnauthenticatedIdentities: values.allow_unauthenticated_identities,
    developerProviderName: values.developer_provider_name,
    roleMappings: attached("aws_cognito_identity_pool_roles_attachment").flatMap((attachment) =>
      listOf(attachment.values.role_mapping).flatMap((mapping) => {
        const provider = member(mapping, "identity_provider")
        return typeof provider === "string" ? [provider] : []
      }),
    ),
  })
  return { source, name: address, path, pool }
}
