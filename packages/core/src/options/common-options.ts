import type { Logger } from "@smithy/types"
import type { ClaimbridgeEvent } from "../events/claimbridge-event.ts"
import type { ExchangeSecret } from "../flows/tell-secret.ts"
import type { Runtime } from "../runtime.ts"
import type { ClientConfig } from "./client-config.ts"

/** Options of every flow. */
export interface CommonOptions {
  /**
   * The audience that the CI's token is asked for; the IAM OIDC provider must list it. 1 to 255 characters, no white
   * space.
   *
   * Default: `cognito-identity.amazonaws.com`, in flow `direct` `sts.amazonaws.com`.
   */
  readonly audience?: string
  /** How long one exchange may take from the CI's token to the credentials, in milliseconds. Default: 60000. Must be 1 or more. */
  readonly timeoutMs?: number
  /** Settings of the inner AWS clients; they win over those of the client that asks. Default: none. */
  readonly clientConfig?: ClientConfig
  /**
   * Gets a few debug lines, and a warning when credentials cannot be renewed, once until they can; never a secret. Default: the logger of the client that asks.
   *
   * It is not handed to the inner AWS clients, since they log session tokens.
   */
  readonly logger?: Logger
  /** Is told what the provider does: exchanges, calls, retries, cache hits; never a secret. It is called in between, so it should be quick. Default: nobody is told. */
  readonly onEvent?: (event: ClaimbridgeEvent) => void
  /**
   * Is told each secret as soon as it is received, before anything else is done with it: the CI's token, the open ID
   * token, and the credentials of every role on the way. For masks in the log of a CI job. What it throws ends the
   * exchange. Default: nobody is told.
   */
  readonly onSecret?: (secret: ExchangeSecret) => void
  /** Parts of the machine to replace, for example in tests. Default: this process. */
  readonly runtime?: Partial<Runtime>
}
