import type { EndedJob } from "./issuer-state.ts"

/** A function of its own, so that it holds on to nothing but the bearer. */
export function bearerCheck(bearer: string): EndedJob {
  return { accepts: (candidate) => candidate === bearer }
}
