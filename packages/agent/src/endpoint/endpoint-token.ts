import { createHash, randomBytes, timingSafeEqual } from "node:crypto"

const tokenBytes = 32

/** What has to be sent to the endpoint. */
export interface EndpointToken {
  /** 256 random bits as text. */
  readonly text: string
  /** Compares in a time that does not depend on how much of it is right. */
  readonly isToken: (text: string) => boolean
}

/** Makes the token of one endpoint. */
export function createToken(): EndpointToken {
  const text = randomBytes(tokenBytes).toString("base64url")
  const expected = hash(text)
  return { text, isToken: (given) => timingSafeEqual(hash(given), expected) }
}

function hash(text: string): Buffer {
  return createHash("sha256").update(text).digest()
}
