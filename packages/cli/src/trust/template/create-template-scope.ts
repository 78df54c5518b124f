import { isRecord } from "../source/is-record.ts"
import { type DeploymentFacts, exampleAccountId } from "./deployment-facts.ts"
import { evaluateCondition } from "./evaluate-condition.ts"
import { resolve } from "./resolve.ts"
import { type TemplateResource, templateResources } from "./template-resources.ts"
import { noValue, placeholder, type TemplateScope } from "./template-scope.ts"

type Template = Readonly<Record<string, unknown>>

/** What the names of a template stand for; a resource that leads back to itself stands for its own name. */
export function createTemplateScope(template: Template, facts: DeploymentFacts): TemplateScope {
  const resources = new Map(templateResources(template).map((resource) => [resource.logicalId, resource]))
  const pending = new Set<string>()
  const once = <T>(name: string, find: () => T): T | undefined => {
    if (pending.has(name)) return undefined
    pending.add(name)
    const found = find()
    pending.delete(name)
    return found
  }
  const scope: TemplateScope = {
    mappings: recordOf(template.Mappings),
    condition: (name) => once(`condition ${name}`, () => evaluateCondition(recordOf(template.Conditions)[name], scope)),
    reference: (name) => {
      const known = pseudoParameter(name, facts) ?? parameter(name, template, facts)
      return (
        known ?? once(name, () => referenceTo(resources.get(name), { scope, facts, resources })) ?? placeholder(name)
      )
    },
    attribute: (name, attribute) => {
      const known = attribute === "Arn" && once(name, () => arnOf(resources.get(name), { scope, facts, resources }))
      return known || placeholder(`${name}.${attribute}`)
    },
  }
  return scope
}

interface Surroundings {
  readonly scope: TemplateScope
  readonly facts: DeploymentFacts
  readonly resources: ReadonlyMap<string, TemplateResource>
}

function recordOf(value: unknown): Template {
  return isRecord(value) ? value : {}
}

function pseudoParameter(name: string, { accountId = exampleAccountId, poolId }: DeploymentFacts): unknown {
  if (name === "AWS::NoValue") return noValue
  if (name === "AWS::AccountId") return accountId
  if (name === "AWS::Partition") return "aws"
  if (name === "AWS::URLSuffix") return "amazonaws.com"
  return name === "AWS::Region" ? poolId?.split(":")[0] : undefined
}

function parameter(name: string, template: Template, { parameters }: DeploymentFacts): unknown {
  const declared = recordOf(template.Parameters)[name]
  if (!isRecord(declared)) return undefined
  const value = Object.hasOwn(parameters, name) ? parameters[name] : declared.Default
  if (value === undefined) return undefined
  const isList = declared.Type === "CommaDelimitedList" || `${declared.Type}`.startsWith("List<")
  return isList ? `${value}`.split(",").map((item) => item.trim()) : `${value}`
}

function referenceTo(resource: TemplateResource | undefined, { scope, facts, resources }: Surroundings): unknown {
  if (!resource) return undefined
  const { type, properties } = resource
  if (type === "AWS::IAM::Role") return textOf(resolve(properties.RoleName, scope))
  if (type !== "AWS::Cognito::IdentityPool") return arnOf(resource, { scope, facts, resources })
  const pools = [...resources.values()].filter((other) => other.type === type)
  return pools.length === 1 ? facts.poolId : undefined
}

function arnOf(resource: TemplateResource | undefined, { scope, facts }: Surroundings): string | undefined {
  if (!resource) return undefined
  const { logicalId, type, properties } = resource
  const account = `arn:aws:iam::${facts.accountId ?? exampleAccountId}`
  if (type === "AWS::IAM::Role") {
    const [path, name] = [properties.Path, properties.RoleName].map((value) => knownText(resolve(value, scope)))
    return `${account}:role${path ?? "/"}${name ?? logicalId}`
  }
  if (!/^(?:AWS::IAM::OIDCProvider|Custom::AWSCDKOpenIdConnectProvider)$/.test(type)) return undefined
  const url = textOf(resolve(properties.Url, scope))
  return url === undefined
    ? undefined
    : `${account}:oidc-provider/${url.replace(/^https?:\/\//, "").replace(/\/$/, "")}`
}

/** Text without placeholders: an ARN has to be one. */
function knownText(value: unknown): string | undefined {
  return typeof value === "string" && !value.includes("<") ? value : undefined
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined
}
