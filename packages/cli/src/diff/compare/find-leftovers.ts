import type { Stack } from "@claimbridge/infra"
import type { Difference } from "../difference.ts"
import type { StateSource, TrustingRole } from "../state-source.ts"

/** Roles that trust the pool, and that the model doesn't have. */
export interface Leftovers {
  /** Those that an earlier version of the model made, as their names and descriptions say. */
  readonly differences: readonly Difference[]
  /** About the others, which may be anybody's. */
  readonly notes: readonly string[]
}

/** Looks for roles that the model doesn't have. */
export async function findLeftovers(stack: Stack, source: StateSource): Promise<Leftovers> {
  const reading = await source.trusting()
  if (reading.state === "absent") return { differences: [], notes: [] }
  if (reading.state === "unread") {
    return { differences: [], notes: [`Roles that the model doesn't have weren't looked for: ${reading.reason}`] }
  }
  const wanted = stack.resources.flatMap((resource) => (resource.kind === "role" ? [resource.name] : []))
  const others = reading.value.filter(({ name }) => !wanted.includes(name))
  const own = others.filter((role) => isOwn(role, poolName(stack)))
  return {
    differences: own.map(({ name }) => ({
      action: "remove",
      account: stack.account,
      resource: `role ${name}`,
      parts: [],
      reasons: [],
    })),
    notes: others
      .filter((role) => !own.includes(role))
      .map(({ name }) => `The role ${name} trusts the pool, and isn't in the model`),
  }
}

/** Only the stack of the pool's own account has its name alone. */
function poolName({ name, account }: Stack): string {
  return name.endsWith(`-${account}`) ? name.slice(0, -account.length - 1) : name
}

/** A role that a model made is named after the pool and the key that its description tells, unless the model said otherwise. */
function isOwn({ name, description }: TrustingRole, pool: string): boolean {
  const key = /^CI jobs: ([a-z0-9-]+)$/.exec(description)?.[1]
  const names = [name, name.replace(/-\d+$/, "")]
  return key !== undefined && names.includes(`${pool}-${key}`)
}
