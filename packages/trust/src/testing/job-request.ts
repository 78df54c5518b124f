import type { PoolRequest, StsTokenRequest } from "../explain/request/trust-request.ts"

/** A request of a job whose claims are known: through a pool, or with a token that STS is given as it is. */
export type JobRequest = PoolRequest | StsTokenRequest
