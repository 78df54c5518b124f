import { randomBytes } from "node:crypto"
import type { Session } from "../../world/session.ts"
import type { World } from "../../world/world.ts"

const BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"

type Made = "accessKeyId" | "secretAccessKey" | "sessionToken" | "issued" | "expiration" | "arn" | "assumedRoleId"

export interface SessionPlan extends Omit<Session, Made> {
  readonly durationSeconds: number
}

/** Bytes behind the key id, the secret key and the session token. */
const KEY_ID_BYTES = 16
const SECRET_BYTES = 30
const TOKEN_BYTES = 264

/** Makes credentials for a role, of random bytes only, and keeps them for later calls. */
export function createSession(world: World, { durationSeconds, ...plan }: SessionPlan): Session {
  const { role, roleSessionName } = plan
  const now = world.clock.now()
  const lifetimeSeconds = Math.min(durationSeconds, world.longestSessionSeconds)
  const session: Session = {
    ...plan,
    ...randomCredentials(),
    issued: new Date(now),
    // AWS's answers have whole seconds.
    expiration: new Date((Math.floor(now / 1000) + lifetimeSeconds) * 1000),
    arn: `arn:${world.partition}:sts::${role.accountId}:assumed-role/${role.name}/${roleSessionName}`,
    assumedRoleId: `${role.id}:${roleSessionName}`,
  }
  world.sessions.set(session.accessKeyId, session)
  return session
}

function randomCredentials(): Pick<Session, "accessKeyId" | "secretAccessKey" | "sessionToken"> {
  const bytes = randomBytes(KEY_ID_BYTES + SECRET_BYTES + TOKEN_BYTES)
  const tokenStart = KEY_ID_BYTES + SECRET_BYTES
  return {
    accessKeyId: `ASIA${base32(bytes.subarray(0, KEY_ID_BYTES))}`,
    secretAccessKey: bytes.toString("base64", KEY_ID_BYTES, tokenStart),
    sessionToken: bytes.toString("base64", tokenStart),
  }
}

function base32(bytes: Uint8Array): string {
  let text = ""
  for (const byte of bytes) text += BASE32[byte % BASE32.length]
  return text
}
