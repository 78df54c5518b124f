import type { Emulator } from "@claimbridge/emulator"
import type { TextWriter } from "../io.ts"
import { visible } from "../trust/visible.ts"

/** Tells what AWS was asked for, and what it kept to itself of a refusal. */
export function tellCalls(stderr: TextWriter, { calls }: Emulator): void {
  for (const { service, operation, status, error, reason } of calls) {
    const why = reason ?? error
    const refusal = why ? ` ${why.code}: ${why.message}` : ""
    stderr.write(`${visible(`${service} ${operation} ${status}${refusal}`)}\n`)
  }
}
