import {
  type AuditEvent,
  type ClaimsSchema,
  createIssuer,
  createRegistrarSecret,
  type Issuer,
  type IssuerOptions,
  memoryKeys,
} from "@claimbridge/issuer"
import { createStorage } from "unstorage"
import { type SettableClock, settableClock } from "./settable-clock.ts"

export const ISSUER_URL = "https://oidc.ci.acme.example"
export const AUDIENCE = "cognito-identity.amazonaws.com"

/** What a Jenkins controller says of its jobs. */
export const jenkinsClaims: ClaimsSchema = {
  facts: {
    folder: { pattern: "[\\w-]+(/[\\w-]+)*" },
    job: { maxLength: 64 },
    branch: { optional: true },
    build: { type: "number", optional: true },
  },
  fixed: { ci: "jenkins" },
  subject: "jenkins:{folder}:{job}",
}

export const facts = { folder: "payments", job: "deploy" }

export interface TestIssuer {
  readonly issuer: Issuer
  /** The secret of the registrar `jenkins`. */
  readonly secret: string
  readonly events: AuditEvent[]
  readonly clock: SettableClock
  readonly options: IssuerOptions
}

/** An issuer in memory with one registrar, that remembers its audit log. */
export function anIssuer(given: Partial<IssuerOptions> = {}): TestIssuer {
  const { secret, secretSha256 } = createRegistrarSecret()
  const events: AuditEvent[] = []
  const clock = settableClock()
  const options: IssuerOptions = {
    url: ISSUER_URL,
    claims: jenkinsClaims,
    registrars: [{ name: "jenkins", secretSha256 }],
    keys: memoryKeys({ algorithm: "ES256" }),
    audit: (event) => void events.push(event),
    storage: createStorage(),
    clock,
    ...given,
  }
  return { issuer: createIssuer(options), secret, events, clock, options }
}
