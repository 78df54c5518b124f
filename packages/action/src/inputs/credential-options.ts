import type { FlowOptions } from "@claimbridge/core"
import type { ActionSettings, RequestedRole } from "../settings.ts"
import { given } from "./given.ts"

/** What core is asked for one role of a step: plain JSON, so that another process can be told, too. */
export function credentialOptions(settings: ActionSettings, role: RequestedRole): FlowOptions {
  const { flow, identityPoolId, login, accountId, audience, timeoutMs, region, maxAttempts } = settings
  const common = { timeoutMs, clientConfig: { region, ...given({ maxAttempts }) }, ...given({ audience }) }
  if (identityPoolId === undefined) return { flow: "direct", ...roleOptions(role), ...common }
  const pool = { identityPoolId, ...given({ login, accountId }) }
  if (flow === "enhanced") return { flow, ...pool, ...given({ customRoleArn: role.roleArn }), ...common }
  return { flow: "basic", ...pool, ...roleOptions(role), ...common }
}

/** In these flows the settings have a role. */
function roleOptions({
  roleArn = "",
  delivery: _,
  ...session
}: RequestedRole): { roleArn: string } & Omit<RequestedRole, "roleArn" | "delivery"> {
  return { roleArn, ...session }
}
