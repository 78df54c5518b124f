import type { PoolOptions } from "@claimbridge/core"
import type { ActionSettings } from "../settings.ts"
import { given } from "./given.ts"

/** The pool that core is told to go through; nothing in flow `direct`. */
export function poolOptions({ identityPoolId, login, accountId }: ActionSettings): PoolOptions | undefined {
  return identityPoolId === undefined ? undefined : { identityPoolId, ...given({ login, accountId }) }
}
