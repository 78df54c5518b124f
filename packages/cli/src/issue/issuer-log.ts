import type { AuditEvent } from "@claimbridge/issuer"
import type { Io } from "../io.ts"

/** Where the issuer says what happens: a line of JSON for each event. */
export interface IssuerLog {
  /** To stdout. Throws when nobody reads it, so that there is no token without its line. */
  readonly audit: (event: AuditEvent) => void
  /** To stderr. */
  readonly tell: (event: Readonly<Record<string, unknown>>) => void
  /** Calls back once nobody reads the audit log any more. */
  readonly onAuditLost: (callback: () => void) => void
}

export function issuerLog({ stdout, stderr, now }: Pick<Io, "stdout" | "stderr" | "now">): IssuerLog {
  let lost = (): void => {}
  return {
    audit: (event) => {
      stdout.write(`${JSON.stringify(event)}\n`)
      if (stdout.isOpen) return
      lost()
      throw new Error("nobody reads the audit log")
    },
    tell: (event) => stderr.write(`${JSON.stringify({ time: now().toISOString(), ...event })}\n`),
    onAuditLost: (callback) => {
      lost = callback
    },
  }
}
