import type { Pool } from "../../world/pool.ts"
import type { OperationContext } from "../operation.ts"
import { type VerifiedLogin, verifyLogin } from "./verify-login.ts"

/** Checks every login, in the order given. One bad login fails them all. */
export async function verifyLogins(
  context: OperationContext,
  pool: Pool,
  logins: Readonly<Record<string, string>> = {},
): Promise<readonly VerifiedLogin[]> {
  const verified: VerifiedLogin[] = []
  for (const login of Object.entries(logins)) verified.push(await verifyLogin(context, pool, login))
  return verified
}
