import type { Json } from "../plan/json.ts"
import type { Resource } from "../plan/stack.ts"
import { listResources } from "./list-resources.ts"

/** The blocks `locals` and `resource`. */
export function toTerraformResources(resources: readonly Resource[]): { readonly [key: string]: Json } {
  const blocks = resources.flatMap((resource) => listResources(resource, resources))
  const locals = Object.fromEntries(blocks.flatMap(({ locals: own = {} }) => Object.entries(own)))
  const byType = new Map<string, [string, Json][]>()
  for (const { type, name, body } of blocks) byType.set(type, [...(byType.get(type) ?? []), [name, body]])
  return {
    ...(Object.keys(locals).length > 0 && { locals }),
    resource: Object.fromEntries([...byType].map(([type, bodies]) => [type, Object.fromEntries(bodies)])),
  }
}
