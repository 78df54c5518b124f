import type { PlanValue } from "./plan-value.ts"
import type { PolicyDocument } from "./policy-document.ts"
import { Reference } from "./reference.ts"
import type { Resource } from "./stack.ts"

type Change = (reference: Reference) => Reference

/** A resource with its references changed. */
export function mapReferences(resource: Resource, change: Change): Resource {
  switch (resource.kind) {
    case "oidc-provider":
      return resource
    case "identity-pool":
      return { ...resource, providers: resource.providers.map((value) => mapValue(value, change)) }
    case "tag-map":
      return { ...resource, pool: mapValue(resource.pool, change), provider: mapValue(resource.provider, change) }
    case "role-rules":
      return { ...resource, pool: mapValue(resource.pool, change) }
    case "role":
      return { ...resource, trustPolicy: mapDocument(resource.trustPolicy, change) }
  }
}

function mapDocument(document: PolicyDocument, change: Change): PolicyDocument {
  return {
    ...document,
    Statement: document.Statement.map((statement) => ({
      ...statement,
      ...mapRecord(statement, change),
      Effect: statement.Effect,
    })),
  }
}

function mapRecord(record: Readonly<Record<string, PlanValue>>, change: Change): Readonly<Record<string, PlanValue>> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, mapValue(value, change)]))
}

function mapValue(value: PlanValue, change: Change): PlanValue {
  if (value instanceof Reference) return change(value)
  if (typeof value !== "object") return value
  return isList(value) ? value.map((item) => mapValue(item, change)) : mapRecord(value, change)
}

function isList(value: object): value is readonly PlanValue[] {
  return Array.isArray(value)
}
