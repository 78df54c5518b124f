import type { GrantedRole } from "../exchange/granted-role.ts"
import type { ActionSettings } from "../settings.ts"
import { places } from "./places.ts"
import { utc } from "./utc.ts"

/** A line of the log for each role: who it is, until when, and where it is found. */
export function grantedLines({ refresh }: ActionSettings, granted: readonly GrantedRole[]): readonly string[] {
  return granted.map(({ role, credentials }) => {
    const session = credentials.assumedRoleArn ?? role.roleArn ?? "the role that the pool chose"
    const end = refresh === "off" ? `until ${utc(credentials.expiration)}` : "renewed for as long as the job runs"
    return `Credentials of ${session}, ${end}: ${places(role.delivery, refresh, (name) => name)}`
  })
}
