import type { FaultCell } from "./fault-plan.ts"
import { type Fault, type FaultOutcome, type FaultyCall, faults, faultTable } from "./fault-table.ts"

/** One cell of the matrix with what is expected of it. */
export interface FaultRow extends FaultCell {
  readonly expected: FaultOutcome
}

/** The table, cell by cell. */
export function faultRows(): FaultRow[] {
  return Object.keys(faultTable)
    .filter(isCall)
    .flatMap((call) =>
      Object.keys(faults)
        .filter(isFault)
        .flatMap((fault) => rowsOf(call, fault)),
    )
}

function rowsOf(call: FaultyCall, fault: Fault): FaultRow[] {
  const { once, forEver } = faultTable[call][fault]
  return [
    { call, fault, often: "once", expected: once },
    { call, fault, often: "for ever", expected: forEver },
  ]
}

function isCall(name: string): name is FaultyCall {
  return name in faultTable
}

function isFault(name: string): name is Fault {
  return name in faults
}
