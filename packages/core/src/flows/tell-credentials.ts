import type { CognitoCredentials } from "../cognito-credentials.ts"
import type { Exchange } from "./exchange.ts"
import { tellSecret } from "./tell-secret.ts"

/** Tells the three secrets of credentials, and hands the credentials on. */
export function tellCredentials(exchange: Exchange, credentials: CognitoCredentials): CognitoCredentials {
  tellSecret(exchange, "access-key-id", credentials.accessKeyId)
  tellSecret(exchange, "secret-access-key", credentials.secretAccessKey)
  tellSecret(exchange, "session-token", credentials.sessionToken)
  return credentials
}
