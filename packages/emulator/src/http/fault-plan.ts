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
  "drip",
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
  /** Forgets all of them. */
  clear(): void
}

interface FaultedCall {
  readonly service: RecordedCall["service"]
  readonly operation: string
}

interface PlannedFault {
  readonly fault: Fault
  left: number
}

/** @param random From 0 up to, not including, 1; drawn once for each call that a fault with a `rate` fits. */
export function createFaultPlan(random: () => number = Math.random): FaultPlan {
  let planned: readonly PlannedFault[] = []
  const hits = ({ rate }: Fault): boolean => rate === undefined || random() < rate
  const use = (fitting: (fault: Fault) => boolean): Fault | undefined => {
    const next = planned.find(({ fault }) => fitting(fault) && hits(fault))
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
      planned = [...planned, { fault, left: fault.times ?? defaultTimes(fault) }]
    },
    take,
    takeNamed: (call) => use(({ operation, service }) => operation === call.operation && fits(service, call.service)),
    clear() {
      planned = []
    },
  }
}

/** A share of all calls is meant to last. */
function defaultTimes({ rate }: Fault): number {
  return rate === undefined ? 1 : Number.POSITIVE_INFINITY
}

function fits(wanted: string | undefined, actual: string): boolean {
  return wanted === undefined || wanted === "*" || wanted === actual
}

function checkFault({ fault, times = 1, rate = 1, delayMs = 0, skewMs }: Fault): void {
  if (!FAULTS.has(fault))
    throw new TypeError(`There is no fault ${JSON.stringify(fault)}. Take one of: ${[...FAULTS].join(", ")}`)
  if (!(times >= 1)) throw new TypeError(`A fault needs \`times\` of 1 or more, not ${times}`)
  if (!(rate > 0 && rate <= 1)) throw new TypeError(`A fault needs a \`rate\` above 0, and of 1 or less, not ${rate}`)
  if (!(delayMs >= 0)) throw new TypeError(`A fault needs \`delayMs\` of 0 or more, not ${delayMs}`)
  if (fault === "clock-skew" && !Number.isFinite(skewMs))
    throw new TypeError('The fault "clock-skew" needs `skewMs`, e.g. 3600000')
}
