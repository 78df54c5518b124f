import type { ConditionFact } from "../../evaluation.ts"
import type { Trap } from "../explanation.ts"
import type { RequestSource } from "../request/prepared-request.ts"

/** Looks for one trap in one condition. */
export type ConditionTrap = (condition: ConditionFact, source: RequestSource) => Trap | undefined
