import { once } from "node:events"
import { CliError } from "../../cli-error.ts"
import type { AgentAnswer, AgentOrder } from "./agent-order.ts"

/** The way between an agent and the hook that started it. */
export interface OrderChannel {
  readonly order: Promise<AgentOrder>
  /** Says so, and lets the hook go. */
  readonly answer: (answer: AgentAnswer) => void
}

/**
 * The channel of this process.
 *
 * @throws {CliError} when a person has started it.
 */
export function openOrderChannel(): OrderChannel {
  if (process.send === undefined) {
    const hint = "The hook of a job starts it; `claimbridge serve` is the agent for people."
    throw new CliError({ message: "`runner agent` takes its order from a hook.", hint })
  }
  const answer: OrderChannel["answer"] = (message) => {
    process.send?.(message, () => process.disconnect?.())
  }
  return { order: once(process, "message").then(([order]) => order), answer }
}
