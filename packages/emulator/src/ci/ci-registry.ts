import type { HttpRequest, HttpResponse } from "../http/http-message.ts"
import type { OwnIssuer } from "../issuer/own-issuer.ts"
import { BoundedMap } from "../memory/bounded-map.ts"
import type { CiJob } from "./ci-job.ts"
import type { CiName } from "./ci-name.ts"

const MAX_ENDED_JOBS = 1000

/** The jobs of all CIs, and their issuers. */
export interface CiRegistry {
  /** Jobs that run, in the order in which they started. */
  readonly running: Set<CiJob>
  /** What answers a running job's requests, by job id. */
  readonly servers: Map<string, CiServer>
  /** The same for jobs that ended; the oldest is forgotten first. */
  readonly endedServers: Map<string, CiServer>
  /** By URL. */
  readonly issuers: Map<string, OwnIssuer>
  /** Where the issuers' documents are: host and path. */
  readonly documents: Set<string>
}

export interface CiServer {
  readonly ci: CiName
  answer(request: HttpRequest): Promise<HttpResponse>
}

export function createCiRegistry(): CiRegistry {
  return {
    running: new Set(),
    servers: new Map(),
    endedServers: new BoundedMap(MAX_ENDED_JOBS),
    issuers: new Map(),
    documents: new Set(),
  }
}
