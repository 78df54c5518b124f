import type { Exchange } from "./exchange.ts"

/** Notes which step comes now; its host is not known yet. */
export function enterStep({ progress }: Exchange, step: string): void {
  progress.step = step
  progress.attempt = 1
  delete progress.host
  delete progress.answer
  delete progress.failure
}
