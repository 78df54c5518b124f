import { type AgentRuntime, nodeRuntime } from "../../src/runtime.ts"

/** A machine whose clock goes when it is told to. */
export interface Machine {
  readonly runtime: AgentRuntime
  nowMs: number
  upMs: number
  /** Whether pauses of a second and more are over at once; else they last until they are called off. */
  isImpatient: boolean
  /** The pauses of a second and more, in milliseconds. */
  readonly longPauses: readonly number[]
  /** Lets time pass. */
  pass(ms: number): void
}

/** A machine at the present time; short pauses are real, so that other work may go on. */
export function aMachine(): Machine {
  const longPauses: number[] = []
  const pauseLong = (delayMs: number, signal: AbortSignal | undefined): Promise<void> => {
    longPauses.push(delayMs)
    return nodeRuntime.pause(machine.isImpatient ? 1 : 2 ** 30, signal)
  }
  const machine: Machine = {
    longPauses,
    nowMs: Date.now(),
    upMs: 5_000_000,
    isImpatient: false,
    pass: (ms) => {
      machine.nowMs += ms
      machine.upMs += ms
    },
    runtime: {
      ...nodeRuntime,
      now: () => new Date(machine.nowMs),
      upMs: () => machine.upMs,
      random: () => 0,
      pause: (delayMs, signal) => (delayMs < 1000 ? nodeRuntime.pause(1, signal) : pauseLong(delayMs, signal)),
    },
  }
  return machine
}
