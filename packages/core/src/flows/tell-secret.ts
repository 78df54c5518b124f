import { keepSecret } from "../errors/keep-secret.ts"
import type { Exchange } from "./exchange.ts"

/** What kind of secret it is. */
export type ExchangeSecretKind = "ci-token" | "open-id-token" | "access-key-id" | "secret-access-key" | "session-token"

/** A secret that an exchange has just received. */
export interface ExchangeSecret {
  readonly kind: ExchangeSecretKind
  readonly value: string
}

/** No message of the exchange shows it from here on, and who asked to be told is told first. */
export function tellSecret({ secrets, onSecret }: Exchange, kind: ExchangeSecretKind, value: string): void {
  keepSecret(secrets, value)
  onSecret?.({ kind, value })
}
