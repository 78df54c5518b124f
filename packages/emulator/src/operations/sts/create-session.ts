import { randomBytes } from "node:crypto"
import type { Session } from "../../world/session.ts"
import type { World } from "../../world/world.ts"

/** Sessions kept per emulator; the oldest is forgotten first. */
const MAX_SESSIONS = 50_000
const BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"

type Made = "accessKeyId" | "secretAccessKey" | "sessionToken" | "issued" | "expiration" | "arn" | "assumedRoleId"

export interface SessionPlan extends Omit<Session, Made> {
  readonly durationSeconds: number
}

/** Makes credentials for a role, of random bytes only, and keeps them for later calls. */
export function createSession(world: World, { durationSeconds, ...plan }: SessionPlan): Session {
  const { role, roleSessionName } = plan
  const now = world.clock.now()
  const session: Session = {
    ...plan,
    accessKeyId: `ASIA${randomBase32(16)}`,
    secretAccessKey: randomBytes(30).toString("base64"),
    sessionToken: randomBytes(264).toString("base64"),
    issued: new Date(now),
    // AWS's answers have whole seconds.
    expiration: new Date((Math.floor(now / 1000) + durationSeconds) * 1000),
    arn: `arn:${world.partition}:sts::${role.accountId}:assumed-role/${role.name}/${roleSessionName}`,
    assumedRoleId: `${role.id}:${roleSessionName}`,
  }
  world.sessions.set(session.accessKeyId, session)
  forgetOldest(world.sessions)
  return session
}

function forgetOldest(sessions: World["sessions"]): void {
  const [oldest] = sessions.keys()
  if (sessions.size > MAX_SESSIONS && oldest !== undefined) sessions.delete(oldest)
}

function randomBase32(length: number): string {
  return Array.from(randomBytes(length), (byte) => BASE32[byte % BASE32.length]).join("")
}
