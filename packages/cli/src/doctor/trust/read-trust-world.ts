import { PolicyError } from "@claimbridge/trust"
import type { Facts } from "../facts.ts"
import { readValue } from "../reading.ts"
import type { TrustWorld } from "./trust-world.ts"
import { worldWith } from "./world-with.ts"

/** Puts together what was read; nothing without a role, or when nobody understands its trust policy. */
export function readTrustWorld(facts: Facts): TrustWorld | undefined {
  const role = readValue(facts.aws.role)
  try {
    return role && worldWith(facts, role)
  } catch (error) {
    if (error instanceof PolicyError) return undefined
    throw error
  }
}
