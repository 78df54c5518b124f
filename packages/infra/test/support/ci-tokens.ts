import { exportJWK, generateKeyPair, SignJWT } from "jose"

/** Issuers of every URL, with one key for all. */
export interface CiTokens {
  /** Answers with the documents of whichever issuer is asked for. */
  readonly fetch: typeof globalThis.fetch
  readonly sign: (claims: Readonly<Record<string, unknown>>) => Promise<string>
}

const discovery = "/.well-known/openid-configuration"

const keyPair = generateKeyPair("RS256")

export async function createCiTokens(): Promise<CiTokens> {
  const { publicKey, privateKey } = await keyPair
  const keys = { keys: [{ ...(await exportJWK(publicKey)), kid: "ci", alg: "RS256", use: "sig" }] }
  return {
    fetch: async (input) => {
      const url = input instanceof Request ? input.url : String(input)
      if (!url.endsWith(discovery)) return Response.json(keys)
      const issuer = url.slice(0, -discovery.length)
      return Response.json({ issuer, jwks_uri: `${issuer}/keys` })
    },
    sign: (claims) =>
      new SignJWT({ ...claims })
        .setProtectedHeader({ alg: "RS256", kid: "ci" })
        .setIssuedAt()
        .setExpirationTime("5m")
        .sign(privateKey),
  }
}
