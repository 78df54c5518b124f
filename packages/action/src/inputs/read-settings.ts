import type { ActionSettings } from "../settings.ts"
import { checkWithCore } from "./check-with-core.ts"
import { draftRoles } from "./draft-roles.ts"
import type { Env } from "./env.ts"
import { findWarnings } from "./find-warnings.ts"
import { readCallSettings } from "./read-call-settings.ts"
import { readFlow } from "./read-flow.ts"
import { readPool } from "./read-pool.ts"
import { readRefresh } from "./read-refresh.ts"
import { readRegion } from "./read-region.ts"
import { readRoleArn } from "./read-role-arn.ts"
import { readStepSettings } from "./read-step-settings.ts"
import { refuseTagsOfNobody } from "./refuse-tags-of-nobody.ts"
import { refuseUnsupported } from "./refuse-unsupported.ts"

/**
 * What the inputs of a step ask for, checked, with defaults filled in. It asks nobody: neither GitHub nor AWS.
 *
 * @throws {InputError} for the first input that is wrong, or contradicts another.
 */
export async function readSettings(env: Env): Promise<ActionSettings> {
  refuseUnsupported(env)
  const arn = readRoleArn(env)
  const flow = readFlow(env, arn)
  const refresh = readRefresh(env)
  const pool = readPool(env)
  const [first, ...others] = await draftRoles(env, { arn, flow, refresh })
  const settings: ActionSettings = {
    flow,
    ...pool,
    region: readRegion(env),
    roles: [first.role, ...others.map(({ role }) => role)],
    origins: [first, ...others].map(({ originOf }) => originOf),
    refresh,
    ...readCallSettings(env),
    ...readStepSettings(env, refresh),
    warnings: findWarnings(env, [first.role, ...others.map(({ role }) => role)], refresh),
  }
  for (const draft of [first, ...others]) {
    refuseTagsOfNobody(flow, draft)
    checkWithCore(settings, draft)
  }
  return settings
}
