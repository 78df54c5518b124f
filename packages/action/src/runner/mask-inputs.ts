import type { ActionSettings } from "../settings.ts"
import { accountIds } from "../summary/account-ids.ts"
import type { Runner } from "./runner.ts"

/** Hides what inputs hold that nobody should read: the password of a proxy, and account ids if asked to. */
export function maskInputs(runner: Pick<Runner, "mask">, settings: ActionSettings): void {
  const { proxy, maskAccountId } = settings
  if (maskAccountId) for (const accountId of accountIds(settings)) runner.mask(accountId)
  if (proxy === undefined || !URL.canParse(proxy)) return
  const { username, password } = new URL(proxy)
  for (const part of [password, decoded(password)]) if (part) runner.mask(part)
  if (password) runner.mask(Buffer.from(`${decoded(username)}:${decoded(password)}`).toString("base64"))
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
