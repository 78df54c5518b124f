import { randomBytes } from "node:crypto"
import type { Clock } from "../clock.ts"
import { IssuerError } from "../issuer-error.ts"
import { sameHash } from "../same-hash.ts"
import { sha256Hex } from "../sha256-hex.ts"
import type { SharedStorage } from "../storage/shared-storage.ts"
import { expiryOfJobId } from "./expiry-of-job-id.ts"
import { jobName } from "./job-name.ts"
import { isJobRecord, type JobRecord } from "./job-record.ts"
import { createJobSweeper } from "./job-sweeper.ts"
import { makeJobId } from "./make-job-id.ts"

const requestTokenBytes = 32
/** How long an ended or expired job is still told from one that never was. */
const keepAfterMs = 600_000

/** A job that was just registered. The request token is nowhere else. */
export interface OpenedJob {
  readonly id: string
  readonly requestToken: string
  readonly expiresMs: number
}

/** The registered jobs, as all instances see them. */
export interface JobStore {
  open(facts: Pick<JobRecord, "registrar" | "claims">, lifetimeSeconds: number): Promise<OpenedJob>
  /** The job that a request token is for. */
  verify(id: string, requestToken: string): Promise<JobRecord>
  /** Ends a job of this registrar. Ending it again does nothing. */
  finish(id: string, registrar: string): Promise<void>
}

/** Keeps each job as a record of its own; what has expired is removed now and then, as new jobs come in. */
export function createJobStore(storage: SharedStorage, clock: Clock): JobStore {
  const sweeper = createJobSweeper(storage, clock, keepAfterMs)

  async function read(id: string): Promise<JobRecord | undefined> {
    const record = expiryOfJobId(id) === undefined ? undefined : await storage.getItem(jobName(id))
    return isJobRecord(record) ? record : undefined
  }

  async function write(id: string, record: JobRecord): Promise<void> {
    const ttl = Math.max(1, Math.ceil((record.expiresMs - clock.now() + keepAfterMs) / 1000))
    await storage.setItem(jobName(id), record, { ttl })
  }

  return {
    async open(facts, lifetimeSeconds) {
      const requestToken = randomBytes(requestTokenBytes).toString("base64url")
      const expiresMs = clock.now() + lifetimeSeconds * 1000
      const id = makeJobId(expiresMs)
      await write(id, { ...facts, requestTokenSha256: sha256Hex(requestToken), expiresMs })
      // What can't be removed now is tried again later, and no reason to refuse a job.
      await sweeper.removeSome().catch(() => {})
      return { id, requestToken, expiresMs }
    },
    async verify(id, requestToken) {
      const record = await read(id)
      if (!record || !sameHash(sha256Hex(requestToken), record.requestTokenSha256)) {
        throw new IssuerError("ERR_REQUEST_TOKEN_UNKNOWN", "The request token is for no job.")
      }
      if (record.endedMs !== undefined) throw new IssuerError("ERR_JOB_ENDED", "The job has ended.")
      if (clock.now() >= record.expiresMs)
        throw new IssuerError("ERR_JOB_EXPIRED", "The job's registration has expired.")
      return record
    },
    async finish(id, registrar) {
      const record = await read(id)
      if (record?.registrar !== registrar) throw new IssuerError("ERR_JOB_UNKNOWN", "The registrar has no such job.")
      if (record.endedMs === undefined) await write(id, { ...record, endedMs: clock.now() })
    },
  }
}
