import type { Exchange } from "./exchange.ts"

/** Notes which step comes now; its host is not known yet. */
export function enterStep({ progress }: Exchange, step: string): void {
  progress.step = step
  delete progress.host
}
