import type { Location } from "../location.ts"
import type { TextNode } from "../nodes/template-node.ts"
import type { CreatedResource } from "../resources/resource-type.ts"
import { resourceTypes } from "../resources/resource-types.ts"
import type { ResourceDeclaration, Template } from "../template/template.ts"
import { unknownName } from "../template/unknown-name.ts"
import { TemplateError } from "../template-error.ts"
import { createResource } from "./create-resource.ts"
import type { ResourceLookup } from "./create-scope.ts"
import { placeholderResource } from "./placeholder-resource.ts"
import type { Stack } from "./stack.ts"

export interface Resources extends ResourceLookup {
  /** Creates everything whose condition is true, each resource after those that it refers to. */
  createAll(): void
  /** What was created, by logical id. */
  readonly created: ReadonlyMap<string, CreatedResource>
}

/** The resources of one deployment. A resource is created when it is first asked for, so references order them. */
export function createResources(template: Template, stack: () => Stack): Resources {
  const created = new Map<string, CreatedResource>()
  const pending: string[] = []

  function ensure(logicalId: string, at: Location): CreatedResource {
    const known = created.get(logicalId)
    if (known) return known
    const declared = declaration(template, logicalId, at)
    if (pending.includes(logicalId)) throw cycle([...pending.slice(pending.indexOf(logicalId)), logicalId], at)
    if (!isActive(stack(), declared)) throw inactive(declared, at)

    pending.push(logicalId)
    for (const dependency of declared.dependsOn) ensureDependency(dependency)
    const resource = createResource(stack(), declared)
    pending.pop()
    created.set(logicalId, resource)
    return resource
  }

  function ensureDependency({ text, at }: TextNode): void {
    if (isActive(stack(), declaration(template, text, at))) ensure(text, at)
  }

  return {
    created,
    createAll() {
      for (const declared of template.resources.values()) {
        if (isActive(stack(), declared)) ensure(declared.logicalId, declared.at)
      }
    },
    reference: (logicalId, at) => ({ kind: "text", text: ensure(logicalId, at).reference, at }),
    attribute(logicalId, attribute, at) {
      const resource = ensure(logicalId, at)
      const known = Object.hasOwn(resource.attributes, attribute) ? resource.attributes[attribute] : undefined
      return { kind: "text", text: known ?? placeholderAttribute(stack(), { logicalId, attribute, at }), at }
    },
  }
}

function declaration(template: Template, logicalId: string, at: Location): ResourceDeclaration {
  const declared = template.resources.get(logicalId)
  if (declared) return declared
  throw unknownName(template, logicalId, at)
}

function isActive(stack: Stack, { condition }: ResourceDeclaration): boolean {
  return condition === undefined || stack.scope.condition(condition)
}

interface AttributeRequest {
  readonly logicalId: string
  readonly attribute: string
  readonly at: Location
}

/** Attributes of types that are not emulated have a made-up value; the rest are known in full. */
function placeholderAttribute(stack: Stack, { logicalId, attribute, at }: AttributeRequest): string {
  const declared = declaration(stack.template, logicalId, at)
  const emulated = resourceTypes.has(declared.type)
  if (!emulated) return `${placeholderResource(stack, declared).reference}-${attribute.replaceAll(".", "-")}`
  throw new TemplateError(at, {
    code: "ATTRIBUTE_UNKNOWN",
    problem: `${declared.type} has no attribute ${attribute}`,
    hint: `See the return values of ${declared.type}; !Ref ${logicalId} gives its name or id`,
  })
}

function inactive({ logicalId, condition }: ResourceDeclaration, at: Location): TemplateError {
  return new TemplateError(at, {
    code: "REFERENCE_UNKNOWN",
    problem: `Unresolved resource dependencies [${logicalId}]: its condition ${condition?.text} is false, so it does not exist`,
    hint: `Refer to it inside Fn::If [${condition?.text}, …], or give the parent the same condition`,
  })
}

function cycle(trail: readonly string[], at: Location): TemplateError {
  return new TemplateError(at, {
    code: "DEPENDENCY_CYCLE",
    problem: `Circular dependency between resources: ${trail.join(" → ")}`,
    hint: "Take one of these references or DependsOn out",
  })
}
