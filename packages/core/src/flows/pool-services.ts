import type { ServiceRegion } from "../aws/aws-origin.ts"
import type { PoolOptions } from "../options/pool-options.ts"
import { regionOfPool } from "./region-of-pool.ts"

/** What flow `basic` calls, in its order: Cognito in the pool's region, and STS in its own. */
export function poolServices({ identityPoolId }: PoolOptions, stsRegion: string): readonly ServiceRegion[] {
  return [
    { service: "COGNITO_IDENTITY", region: regionOfPool(identityPoolId) },
    { service: "STS", region: stsRegion },
  ]
}
