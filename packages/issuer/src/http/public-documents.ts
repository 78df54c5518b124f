import type { Services } from "../operations/services.ts"
import { discoveryDocument } from "./discovery-document.ts"
import type { StaticDocument } from "./static-document.ts"

/** What everybody may read, as it is now. */
export async function publicDocuments({ settings, ring }: Services): Promise<readonly StaticDocument[]> {
  const records = await ring.published()
  const keys = records.map(({ keyId, algorithm, publicJwk }) => ({
    ...publicJwk,
    kid: keyId,
    alg: algorithm,
    use: "sig",
  }))
  const algorithms = records.map(({ algorithm }) => algorithm)
  const shared = { contentType: "application/json", cacheControl: `public, max-age=${settings.jwksMaxAgeSeconds}` }
  return [
    { path: ".well-known/openid-configuration", body: text(discoveryDocument(settings, algorithms)), ...shared },
    { path: "jwks", body: text({ keys }), ...shared },
  ]
}

function text(document: object): string {
  return `${JSON.stringify(document)}\n`
}
