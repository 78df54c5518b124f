import { mapReferences } from "../plan/map-references.ts"
import { poolIdParameter } from "../plan/pool-id-parameter.ts"
import { Reference } from "../plan/reference.ts"
import type { Resource, Stack } from "../plan/stack.ts"
import { templateLimits } from "./template-limits.ts"

/** How long each resource of a stack is, in bytes, and how long a template may be. */
export interface TemplateSize {
  readonly bytesOf: (resource: Resource) => number
  readonly maxBytes: number
}

/** As many stacks as CloudFormation's quotas need; those behind the first get the pool's id as a parameter. */
export function splitStack(stack: Stack, size: TemplateSize): readonly Stack[] {
  const groups: Group[] = []
  for (const resource of stack.resources) {
    const grown = addTo(groups.at(-1) ?? emptyGroup, resource, size)
    if (groups.length > 0 && (isBase(resource) || fits(grown, size))) groups.splice(-1, 1, grown)
    else groups.push(addTo(emptyGroup, resource, size))
  }
  return groups.length < 2 ? [stack] : groups.map(({ resources }, index) => part(stack, resources, index))
}

/** The pool, its providers and its maps refer to each other: they stay together, in the first part. */
function isBase({ kind }: Resource): boolean {
  return kind !== "role" && kind !== "role-rules"
}

interface Group {
  readonly resources: readonly Resource[]
  readonly bytes: number
  readonly outputs: number
}

/** The pool's id is an output, too. */
const emptyGroup: Group = { resources: [], bytes: 0, outputs: 1 }

/** What a template has beside its resources. */
const frameBytes = 1024
const outputBytes = 160

function addTo({ resources, bytes, outputs }: Group, resource: Resource, { bytesOf }: TemplateSize): Group {
  const isOutput = resource.kind === "role"
  return {
    resources: [...resources, resource],
    bytes: bytes + bytesOf(resource) + (isOutput ? outputBytes : 0),
    outputs: outputs + (isOutput ? 1 : 0),
  }
}

function fits({ resources, bytes, outputs }: Group, { maxBytes }: TemplateSize): boolean {
  return (
    resources.length <= templateLimits.resources && outputs <= templateLimits.outputs && bytes + frameBytes <= maxBytes
  )
}

function part(stack: Stack, resources: readonly Resource[], index: number): Stack {
  const ids = new Set(resources.map(({ id }) => id))
  const relocated = resources.map((resource) =>
    keepOwn(
      mapReferences(resource, (each) => relocate(each, ids)),
      ids,
    ),
  )
  const number = index + 1
  return {
    ...stack,
    ...(index > 0 && { name: `${stack.name}-${number}`, description: `${stack.description}, part ${number}` }),
    parameters: relocated.some(asksForPoolId) ? [poolIdParameter] : [],
    resources: relocated,
    outputs: stack.outputs.filter(({ value }) => value instanceof Reference && ids.has(value.to)),
  }
}

/** Only the pool is referred to from other parts. */
function relocate(reference: Reference, ids: ReadonlySet<string>): Reference {
  const isElsewhere = reference.part === "id" && !ids.has(reference.to)
  return isElsewhere ? new Reference(poolIdParameter.name, "parameter") : reference
}

function keepOwn(resource: Resource, ids: ReadonlySet<string>): Resource {
  return resource.kind === "role-rules" ? { ...resource, after: resource.after.filter((id) => ids.has(id)) } : resource
}

function asksForPoolId(resource: Resource): boolean {
  let isAsked = false
  mapReferences(resource, (reference) => {
    isAsked ||= reference.part === "parameter"
    return reference
  })
  return isAsked
}
