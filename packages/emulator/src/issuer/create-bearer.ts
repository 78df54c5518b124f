import { randomBytes, randomUUID } from "node:crypto"

/** A JWT in form, as GitHub's is, so that everything that hides tokens hides it. Nobody verifies it. */
export function createBearer(): string {
  const header = Buffer.from('{"typ":"JWT","alg":"RS256"}').toString("base64url")
  const payload = Buffer.from(JSON.stringify({ jti: randomUUID() })).toString("base64url")
  return `${header}.${payload}.${randomBytes(32).toString("base64url")}`
}
