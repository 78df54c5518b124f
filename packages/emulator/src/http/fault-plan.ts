import type { RecordedCall } from "../operations/recorded-call.ts"
import type { Fault } from "./fault.ts"

const FAULTS: ReadonlySet<string> = new Set([
  "throttle",
  "500",
  "503",
  "slow",
  "hang",
  "reset",
  "reset-in-body",
  "truncate",
  "malformed",
  "empty",
  "wrong-content-type",
  "clock-skew",
] satisfies Fault["fault"][])

/** The faults that are still to come. */
export interface FaultPlan {
  /** @throws {TypeError} when the fault is no fault that the emulator knows */
  add(fault: Fault): void
  /** The first planned fault that fits a call, which is then used up by one. */
  take(call: FaultedCall): Fault | undefined
  /** The same, for what happens within a call: only faults that name it fit, and not those for any operation. */
  takeNamed(call: FaultedCall): Fault | undefined
}

interface FaultedCall {
  readonly service: RecordedCall["service"]
  readonly operation: string
}

interface PlannedFault {
  readonly fault: Fault
  left: number
}

export function createFaultPlan(): FaultPlan {
  let planned: readonly PlannedFault[] = []
  const use = (fitting: (fault: Fault) => boolean): Fault | undefined => {
    const next = planned.find(({ fault }) => fitting(fault))
    if (!next) return undefined
    next.left -= 1
    planned = planned.filter(({ left }) => left > 0)
    return next.fault
  }
  const take = (call: FaultedCall): Fault | undefined =>
    use(({ operation, service }) => fits(operation, call.operation) && fits(service, call.service))
  return {
    add(fault) {
      checkFault(fault)
      planned = [...planned, { fault, left: fault.times ?? 1 }]
    },
    take,
    takeNamed: (call) => use(({ operation, service }) => operation === call.operation && fits(service, call.service)),
  }
}

function fits(wanted: string | undefined, actual: string): boolean {
  return wanted === undefined || wanted === "*" || wanted === actual
}

function checkFault({ fault, times = 1, delayMs = 0, skewMs }: Fault): void {
  if (!FAULTS.has(fault))
    throw new TypeError(`There is no fault ${JSON.stringify(fault)}. Take one of: ${[...FAULTS].join(", ")}`)
  if (!(times >= 1)) throw new TypeError(`A fault needs \`times\` of 1 or more, not ${times}`)
  if (!(delayMs >= 0)) throw new TypeError(`A fault needs \`delayMs\` of 0 or more, not ${delayMs}`)
  if (fault === "clock-skew" && !Number.isFinite(skewMs))
    throw new TypeError('The fault "clock-skew" needs `skewMs`, e.g. 3600000')
}
