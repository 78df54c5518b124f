import type { FlowOptions } from "@claimbridge/core"
import type { ActionSettings, RequestedRole } from "../settings.ts"
import { commonOptions } from "./common-options.ts"
import { given } from "./given.ts"
import { poolOptions } from "./pool-options.ts"
import { roleOptions } from "./role-options.ts"

/** What core is asked for one role of a step: plain JSON, so that another process can be told, too. */
export function credentialOptions(settings: ActionSettings, role: RequestedRole): FlowOptions {
  const [pool, common] = [poolOptions(settings), commonOptions(settings)]
  if (pool === undefined) return { flow: "direct", ...roleOptions(role), ...common }
  if (settings.flow === "basic") return { flow: "basic", ...pool, ...roleOptions(role), ...common }
  return { flow: "enhanced", ...pool, ...given({ customRoleArn: role.roleArn }), ...common }
}
