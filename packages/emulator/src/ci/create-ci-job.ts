import { randomUUID } from "node:crypto"
import { checkIssuerUrl } from "../issuer/check-issuer-url.ts"
import type { IssuerState } from "../issuer/issuer-state.ts"
import { addIssuer } from "./add-issuer.ts"
import type { CiJob, CiJobOptions } from "./ci-job.ts"
import type { CiServer } from "./ci-registry.ts"
import { completeClaims } from "./complete-claims.ts"
import { createJobTokens, type NewJob } from "./create-job-tokens.ts"
import { findProfile } from "./find-profile.ts"
import { toEnv } from "./to-env.ts"

/**
 * Starts a job, and brings its tokens to it.
 *
 * @throws {TypeError} when there is no such CI, when it has no such option, or when the issuer is no URL
 */
export async function createCiJob(state: IssuerState, options: CiJobOptions): Promise<CiJob> {
  const { ci } = options
  const profile = findProfile(options)
  const issuer = options.issuer ?? profile.issuer(options.claims ?? {})
  checkIssuerUrl("issuer", issuer)
  const facts = { issuer, fromFork: options.fromFork ?? false, immutableSub: options.immutableSub }
  const claims = completeClaims(profile, facts, options)
  addIssuer(state.ci, { url: issuer, key: state.keyring.signingKey(issuer), profile, claims })

  const { servers, running } = state.ci
  const id = randomUUID()
  const started: NewJob = { id, profile, issuer, claims, options, isRunning: () => running.has(job) }
  const tokens = createJobTokens(state, started)
  const delivery = await profile.deliver(tokens)
  const brand = toEnv(profile.env(claims, facts))
  const job: CiJob = {
    ci,
    issuer,
    claims,
    files: delivery.files ?? {},
    get env() {
      return { ...brand, ...delivery.env() }
    },
    async end() {
      if (!running.delete(job)) return
      delivery.stop?.()
      retire(state, id)
      await tokens.removeFolder()
    },
  }
  running.add(job)
  if (delivery.answer) servers.set(id, { ci, answer: delivery.answer })
  return job
}

function retire({ ci: { servers, endedServers } }: IssuerState, id: string): void {
  const server: CiServer | undefined = servers.get(id)
  if (server) endedServers.set(id, server)
  servers.delete(id)
}
