import type { GrantedRole } from "../exchange/granted-role.ts"
import type { ActionSettings } from "../settings.ts"

/** Every account id that the settings and the credentials of a step name. */
export function accountIds(settings: ActionSettings, granted: readonly GrantedRole[] = []): readonly string[] {
  const arns = settings.roles.flatMap(({ roleArn, chain = [] }) => [roleArn, ...chain.map((hop) => hop.roleArn)])
  const ids = [
    settings.accountId,
    ...arns.map((arn) => arn?.split(":")[4]),
    ...granted.map(({ accountId }) => accountId),
  ]
  return [...new Set([...ids, ...settings.allowedAccountIds])].flatMap((id) => (id ? [id] : []))
}
