import type { Identity } from "../../world/pool.ts"

/** An identity in the API's words, with seconds since the epoch. When its logins changed last isn't kept. */
export function describeIdentityFacts({ id, logins, created }: Identity): object {
  return {
    IdentityId: id,
    ...(logins.size > 0 && { Logins: [...logins.keys()] }),
    CreationDate: created.getTime() / 1000,
    LastModifiedDate: created.getTime() / 1000,
  }
}
