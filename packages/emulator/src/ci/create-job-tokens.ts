import { randomUUID } from "node:crypto"
import { createBearer } from "../issuer/create-bearer.ts"
import type { IssuerState } from "../issuer/issuer-state.ts"
import { withoutRemoved } from "../issuer/without-removed.ts"
import { addIssuer } from "./add-issuer.ts"
import type { CiClaims } from "./ci-claims.ts"
import type { CiJobOptions } from "./ci-job.ts"
import type { CiProfile, TokenTimes } from "./ci-profile.ts"
import { createJobFolder, type JobFolder } from "./job-folder.ts"
import type { JobTokens, TokenChange } from "./job-tokens.ts"
import { shapeAudience } from "./shape-audience.ts"

/** A job before anything is brought to it. */
export interface NewJob {
  readonly id: string
  readonly profile: CiProfile
  readonly issuer: string
  readonly claims: CiClaims
  readonly options: CiJobOptions
  isRunning(): boolean
}

/** The tokens of a job, and the folder that they made; nothing is made before it is asked for. */
export function createJobTokens(state: IssuerState, job: NewJob): JobTokens & { removeFolder(): Promise<void> } {
  const { id, profile, claims, options, isRunning } = job
  const { mayGetTokens = true, fromFork = false } = options
  let folder: Promise<JobFolder> | undefined
  return {
    id,
    claims,
    variables: options.variables,
    commandProgram: options.commandProgram,
    isRunning,
    permitted: mayGetTokens && !(fromFork && profile.fork === "no-token"),
    bearer: createBearer(),
    clock: state.clock,
    lifetimeSeconds: options.lifetimeSeconds ?? profile.times.lifetimeSeconds,
    mint: (change) => mint(state, job, change),
    url: (host) => `${state.baseUrl() ?? `https://${host}`}/_ci/${id}`,
    listenerUrl: () => state.baseUrl(),
    folder() {
      folder ??= createJobFolder()
      return folder
    },
    removeFolder: async () => (await folder)?.remove(),
  }
}

function mint(state: IssuerState, job: NewJob, change: TokenChange = {}): Promise<string> {
  const { profile, options, issuer, claims } = job
  const url = change.issuer ?? issuer
  const key = state.keyring.signingKey(url)
  if (url !== issuer) addIssuer(state.ci, { url, key, profile, claims })

  const { claims: given = {} } = options
  const lifetimeSeconds = change.lifetimeSeconds ?? options.lifetimeSeconds ?? profile.times.lifetimeSeconds
  const payload = {
    ...(profile.hasTokenId && { jti: randomUUID() }),
    ...times(state.clock.now(), { ...profile.times, lifetimeSeconds }),
    ...claims,
    iss: url,
    ...change.claims,
    ...given,
    aud: change.audience === undefined ? claims.aud : shapeAudience(profile, change.audience),
  }
  return key.sign(withoutRemoved(payload, given))
}

function times(nowMs: number, { lifetimeSeconds, notBeforeLeadSeconds }: TokenTimes): CiClaims {
  const iat = Math.floor(nowMs / 1000)
  const nbf = notBeforeLeadSeconds === undefined ? {} : { nbf: iat - notBeforeLeadSeconds }
  return { ...nbf, exp: iat + lifetimeSeconds, iat }
}
