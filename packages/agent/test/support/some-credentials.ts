import { randomBytes } from "node:crypto"
import type { CognitoCredentials } from "@claimbridge/core"

/** Credentials that nobody has had before; their secrets are made up at run time. */
export function someCredentials(expiration: Date): CognitoCredentials {
  return {
    accessKeyId: `ASIA${randomBytes(8).toString("hex").toUpperCase()}`,
    secretAccessKey: randomBytes(30).toString("base64url"),
    sessionToken: randomBytes(200).toString("base64url"),
    expiration,
    accountId: "111122223333",
  }
}
