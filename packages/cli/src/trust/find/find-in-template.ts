import { isRecord } from "../source/is-record.ts"
import type { SourceDocument } from "../source/source-text.ts"
import { createTemplateScope } from "../template/create-template-scope.ts"
import type { DeploymentFacts } from "../template/deployment-facts.ts"
import { namePrincipals } from "../template/name-principals.ts"
import { resolve } from "../template/resolve.ts"
import { type TemplateResource, templateResources } from "../template/template-resources.ts"
import { noValue, type TemplateScope } from "../template/template-scope.ts"
import type { FoundPolicy, FoundPool, FoundTrust } from "./found.ts"
import { makePool } from "./make-pool.ts"
import { readTags } from "./read-tags.ts"
import { readTextMap } from "./read-text-map.ts"

/** A template, and what its names stand for. */
interface ReadTemplate {
  readonly source: SourceDocument
  readonly scope: TemplateScope
  readonly resources: readonly TemplateResource[]
}

/** Finds the roles and pools of a CloudFormation template. */
export function findInTemplate(
  source: SourceDocument,
  value: Readonly<Record<string, unknown>>,
  facts: DeploymentFacts,
): FoundTrust {
  const template = { source, scope: createTemplateScope(value, facts), resources: templateResources(value) }
  return {
    policies: ofType(template, "AWS::IAM::Role").flatMap((role) => readRole(template, role)),
    pools: ofType(template, "AWS::Cognito::IdentityPool").map((pool) => readPool(template, pool)),
    unknown: [],
  }
}

function ofType({ resources }: ReadTemplate, type: string): readonly TemplateResource[] {
  return resources.filter((resource) => resource.type === type)
}

function readRole({ source, scope }: ReadTemplate, { logicalId, properties }: TemplateResource): FoundPolicy[] {
  const policy = resolve(properties.AssumeRolePolicyDocument, scope)
  if (policy === undefined || policy === noValue) return []
  const name = resolve(properties.RoleName, scope)
  const arn = scope.attribute(logicalId, "Arn")
  return [
    {
      source,
      name: logicalId,
      path: ["Resources", logicalId, "Properties", "AssumeRolePolicyDocument"],
      policy: namePrincipals(policy),
      ...(typeof name === "string" && { roleName: name }),
      ...(typeof arn === "string" && { roleArn: arn }),
      roleTags: readTags(resolve(properties.Tags, scope)),
    },
  ]
}

function readPool(template: ReadTemplate, { logicalId, properties }: TemplateResource): FoundPool {
  const { source, scope } = template
  const id = scope.reference(logicalId)
  const pool = makePool({
    id,
    mapping: readMapping(template, id),
    providers: resolve(properties.OpenIdConnectProviderARNs, scope),
    allowClassicFlow: resolve(properties.AllowClassicFlow, scope),
    allowUnauthenticatedIdentities: resolve(properties.AllowUnauthenticatedIdentities, scope),
    developerProviderName: resolve(properties.DeveloperProviderName, scope),
    roleMappings: attachedTo(template, "AWS::Cognito::IdentityPoolRoleAttachment", id).flatMap((attachment) =>
      isRecord(attachment.RoleMappings) ? Object.keys(attachment.RoleMappings) : [],
    ),
  })
  return { source, name: logicalId, path: ["Resources", logicalId], pool }
}

/** @see https://docs.aws.amazon.com/cognito/latest/developerguide/using-afac-with-cognito-identity-pools.html */
function readMapping(template: ReadTemplate, poolId: unknown): Readonly<Record<string, string>> | undefined {
  const [tags] = attachedTo(template, "AWS::Cognito::IdentityPoolPrincipalTag", poolId)
  if (!tags) return undefined
  if (tags.UseDefaults === "true") return { client: "aud", username: "sub" }
  return readTextMap(tags.PrincipalTags)
}

/** The properties of the resources that belong to a pool. */
function attachedTo(template: ReadTemplate, type: string, poolId: unknown): Readonly<Record<string, unknown>>[] {
  return ofType(template, type)
    .map(({ properties }) => resolve(properties, template.scope))
    .filter(isRecord)
    .filter(({ IdentityPoolId: id }) => id === poolId)
}
