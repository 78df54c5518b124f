import type { Account } from "./account.ts"
import type { Bucket } from "./bucket.ts"
import type { Clock } from "./clock.ts"
import type { CloudTrailEvent } from "./cloudtrail-event.ts"
import type { Keyring } from "./keyring.ts"
import type { OpenBehaviors } from "./open-behaviors.ts"
import type { Pool } from "./pool.ts"
import type { SecretIndex } from "./secret-index.ts"
import type { Session } from "./session.ts"

/** Everything that one emulator knows. Operations read and change it; nothing else holds state. */
export interface World {
  readonly partition: string
  /** Where deployments and unsigned calls without another hint live, e.g. `eu-west-1`. */
  readonly region: string
  readonly clock: Clock
  readonly keyring: Keyring
  readonly openBehaviors: OpenBehaviors
  /** When sessions and open ID tokens end at the latest, whatever was asked for. */
  readonly longestSessionSeconds: number
  /** By account id, 12 digits. */
  readonly accounts: Map<string, Account>
  /** By identity pool id, `<region>:<uuid>`. */
  readonly pools: Map<string, Pool>
  /** By bucket name. */
  readonly buckets: Map<string, Bucket>
  /** Temporary credentials that were handed out, by access key id. */
  readonly sessions: Map<string, Session>
  /** What must never be quoted. Sessions add theirs; administrators' keys are added when they are made. */
  readonly secrets: SecretIndex
  /** Newest last. */
  readonly events: CloudTrailEvent[]
}
