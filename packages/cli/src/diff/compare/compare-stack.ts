import type { Resource, Stack } from "@claimbridge/infra"
import { desiredState, type Surroundings } from "../desired-state.ts"
import type { Difference } from "../difference.ts"
import { resourceName } from "../resource-name.ts"
import type { ResourceState } from "../resource-state.ts"
import type { StateSource } from "../state-source.ts"
import { compareStates } from "./compare-states.ts"
import { findLeftovers } from "./find-leftovers.ts"
import { hidePoolIds, somePool } from "./hide-pool-ids.ts"
import { mapBounded } from "./map-bounded.ts"

/** How many resources are read at the same time: IAM allows few calls in a second. */
const atOnce = 8

/** A stack of the model next to what there is. */
export interface StackComparison {
  readonly differences: readonly Difference[]
  /** How many resources are as the model says. */
  readonly same: number
  readonly notes: readonly string[]
}

/** Compares a stack with an account or a template. */
export async function compareStack(stack: Stack, source: StateSource): Promise<StackComparison> {
  const surroundings = { stack, poolId: source.poolId.state === "found" ? source.poolId.value : somePool }
  const [compared, leftovers] = await Promise.all([
    mapBounded(stack.resources, atOnce, (resource) => compareResource(resource, source, surroundings)),
    findLeftovers(stack, source),
  ])
  const differences = compared.flat()
  return {
    differences: [...differences, ...leftovers.differences],
    same: stack.resources.length - differences.length,
    notes: leftovers.notes,
  }
}

async function compareResource(
  resource: Resource,
  source: StateSource,
  surroundings: Surroundings,
): Promise<readonly Difference[]> {
  const { stack } = surroundings
  const about = { account: stack.account, resource: resourceName(resource, stack) }
  const reading = await source.read(resource)
  if (reading.state === "absent") return [{ ...about, action: "make", parts: [], reasons: [] }]
  if (reading.state === "unread") return [{ ...about, action: "unread", parts: [], reasons: [reading.reason] }]

  const value = source.poolId.state === "unread" ? withoutPoolIds(reading.value) : reading.value
  const parts = compareStates(value, desiredState(resource, surroundings))
  const reasons = Object.entries(value.unread).map(([part, reason]) => `${part}: ${reason}`)
  if (parts.length + reasons.length === 0) return []
  return [{ ...about, action: parts.length > 0 ? "change" : "unread", parts, reasons }]
}

/** Where nobody knows the pool's id, another id is no difference. */
function withoutPoolIds(state: ResourceState): ResourceState {
  const policies = Object.entries(state.policies).map(([name, policy]) => [name, hidePoolIds(policy)])
  return { ...state, policies: Object.fromEntries(policies) }
}
