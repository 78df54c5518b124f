import type { Account } from "../world/account.ts"
import type { Caller } from "../world/caller.ts"
import type { World } from "../world/world.ts"
import { sameText } from "./same-text.ts"
import type { Signature } from "./signature.ts"
import { SignatureProblem } from "./signature-problem.ts"

/** Somebody whose key the emulator knows. */
export interface Signer {
  readonly caller: Caller
  readonly secretAccessKey: string
  /** Absent on long-lived keys. */
  readonly expiration?: Date
}

/** @throws {SignatureProblem} `UNKNOWN_KEY` or `BAD_TOKEN` */
export function findSigner(world: World, signature: Signature): Signer {
  const admin = [...world.accounts.values()].find(({ admin }) => admin.accessKeyId === signature.accessKeyId)
  if (admin) return adminSigner(world, admin, signature)
  return sessionSigner(world, signature)
}

function adminSigner(world: World, account: Account, { sessionToken }: Signature): Signer {
  if (sessionToken !== undefined) throw new SignatureProblem("BAD_TOKEN")
  const arn = `arn:${world.partition}:iam::${account.id}:user/emulator-admin`
  const userId = `AIDA${account.admin.accessKeyId.slice(4)}`
  return { caller: { kind: "admin", account, arn, userId }, secretAccessKey: account.admin.secretAccessKey }
}

function sessionSigner(world: World, { accessKeyId, sessionToken }: Signature): Signer {
  const session = world.sessions.get(accessKeyId)
  const account = session && world.accounts.get(session.role.accountId)
  if (!session || !account || sessionToken === undefined) throw new SignatureProblem("UNKNOWN_KEY")
  if (!sameText(sessionToken, session.sessionToken)) throw new SignatureProblem("BAD_TOKEN")
  const caller: Caller = { kind: "session", account, session, arn: session.arn, userId: session.assumedRoleId }
  return { caller, secretAccessKey: session.secretAccessKey, expiration: session.expiration }
}
