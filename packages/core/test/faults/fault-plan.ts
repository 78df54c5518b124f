import type { Fault, FaultyCall } from "./fault-table.ts"

/** One cell of the matrix, and how often its fault strikes. */
export interface FaultCell {
  readonly call: FaultyCall
  readonly fault: Fault
  readonly often: "once" | "for ever"
}

/** Says which requests go wrong. */
export interface FaultPlan {
  /** Counts a request, and says whether the fault strikes it. */
  readonly strikes: (operation: string) => boolean
  /** Requests of the call so far. */
  readonly requests: () => number
}

/** Strikes the first request of a cell's call, or every one. */
export function faultPlan({ call, often }: FaultCell): FaultPlan {
  const target = call === "the CI's token" ? "token" : call.replace(/[ ,].*/, "")
  let requests = 0
  return {
    requests: () => requests,
    strikes: (operation) => {
      if (operation !== target) return false
      requests += 1
      return often === "for ever" || requests === 1
    },
  }
}
