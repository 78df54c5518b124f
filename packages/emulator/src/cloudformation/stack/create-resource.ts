import type { PlainMap } from "../nodes/template-node.ts"
import { PropertyReader } from "../properties/property-reader.ts"
import { warnOfUnknown } from "../properties/warn-of-unknown.ts"
import type { CreatedResource } from "../resources/resource-type.ts"
import { resourceTypes } from "../resources/resource-types.ts"
import type { ResourceDeclaration } from "../template/template.ts"
import { TemplateError } from "../template-error.ts"
import { placeholderResource } from "./placeholder-resource.ts"
import type { Stack } from "./stack.ts"

/** Types that are part of how templates are made, not of what they deploy. */
const SILENT_TYPES = new Set(["AWS::CDK::Metadata", "AWS::CloudFormation::WaitConditionHandle"])

/** Creates one resource, whatever its type. A type that is not emulated gets a warning and a made-up name. */
export function createResource(stack: Stack, declared: ResourceDeclaration): CreatedResource {
  const { logicalId, type, at } = declared
  const resourceType = resourceTypes.get(type)
  if (!resourceType) {
    if (!SILENT_TYPES.has(type)) warnOfType(stack, declared)
    return placeholderResource(stack, declared)
  }

  const properties = new PropertyReader(evaluateProperties(stack, declared))
  const known = [...resourceType.properties, ...resourceType.withoutEffect]
  warnOfUnknown(properties, { owner: type, known, notEmulated: resourceType.notEmulated }, stack.warnings)
  return resourceType.create({ stack, logicalId, properties, at })
}

function warnOfType({ warnings }: Stack, { logicalId, type, at }: ResourceDeclaration): void {
  const message = `${logicalId} is of type ${type}, which is not emulated: nothing is created for it`
  warnings.push({ code: "RESOURCE_TYPE_UNKNOWN", message, ...at })
}

function evaluateProperties(stack: Stack, { properties, at }: ResourceDeclaration): PlainMap {
  if (!properties) return { kind: "map", entries: new Map(), at: { ...at, path: `${at.path}.Properties` } }
  const value = stack.scope.evaluate(properties)
  if (value?.kind === "map") return value
  throw new TemplateError(properties.at, {
    code: "PROPERTY_INVALID",
    problem: "Properties is no mapping",
    hint: "Write the properties below it, one level deeper",
  })
}
