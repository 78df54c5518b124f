import { randomUUID } from "node:crypto"
import type { JobClaims } from "../claims/build-claims.ts"
import { IssuerError } from "../issuer-error.ts"
import { signToken } from "../tokens/sign-token.ts"
import { auditFacts } from "./audit-facts.ts"
import type { Call } from "./call.ts"
import type { Services } from "./services.ts"

/** What a job asks with. */
export interface TokenDemand {
  readonly requestToken: string
  readonly audience?: string | undefined
}

/** How much slower than the issuer's a verifier's clock may be. */
const notBeforeSeconds = 60

/** Signs a token for the job that the request token is for. */
export async function issueToken(services: Services, call: Call, demand: TokenDemand): Promise<string> {
  const { settings, ring, jobs } = services
  const { job = "" } = call
  const { registrar, claims: jobClaims } = await jobs.verify(job, demand.requestToken)
  call.registrar = registrar
  if (!settings.registrars.some(({ name }) => name === registrar)) {
    throw new IssuerError("ERR_JOB_ENDED", "The job's registrar may register jobs no longer.")
  }
  services.jobLimit.count(job)

  const claims = tokenClaims(services, jobClaims, chooseAudience(settings.audiences, demand.audience))
  const signer = await ring.signer()
  const token = await signToken(signer, claims)
  const { keyId } = signer
  await settings.audit({ event: "token-issued", ...auditFacts(services, call), registrar, job, keyId, claims })
  return token
}

function chooseAudience(allowed: readonly string[], wanted: string | undefined): string {
  const [first] = allowed
  const chosen = wanted === undefined ? first : allowed.find((audience) => audience === wanted)
  if (chosen !== undefined) return chosen
  throw new IssuerError("ERR_AUDIENCE_DENIED", `The audience is none of ${allowed.join(", ")}.`)
}

/** The issuer's own claims come last: nothing that a job says may stand in their place. */
function tokenClaims(
  { settings }: Services,
  jobClaims: JobClaims,
  audience: string,
): Readonly<Record<string, unknown>> {
  const iat = Math.floor(settings.clock.now() / 1000)
  return {
    ...jobClaims,
    iss: settings.url,
    aud: audience,
    iat,
    nbf: iat - notBeforeSeconds,
    exp: iat + settings.tokenLifetimeSeconds,
    jti: randomUUID(),
  }
}
