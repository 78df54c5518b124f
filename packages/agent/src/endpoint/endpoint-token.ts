import { randomBytes, timingSafeEqual } from "node:crypto"

const tokenBytes = 32

/** What has to be sent to the endpoint. */
export interface EndpointToken {
  /** 256 random bits as text. */
  readonly text: string
  /** Compares in a time that does not depend on how much of it is right. */
  readonly isToken: (text: string) => boolean
}

/** Makes the token of one endpoint. Its length is no secret. */
export function createToken(): EndpointToken {
  const text = randomBytes(tokenBytes).toString("base64url")
  const expected = Buffer.from(text)
  const compared = Buffer.alloc(expected.length)
  return {
    text,
    isToken: (given) => {
      if (Buffer.byteLength(given) !== expected.length) return false
      compared.write(given)
      return timingSafeEqual(compared, expected)
    },
  }
}
