import type { Refresh } from "../settings.ts"
import { deliveries } from "./deliveries.ts"
import type { Env } from "./env.ts"
import { given } from "./given.ts"
import type { OriginOf } from "./option-origin.ts"
import { readChain } from "./read-chain.ts"
import { readDeliveryWishes } from "./read-delivery-wishes.ts"
import type { Flow } from "./read-flow.ts"
import { readSingleRole } from "./read-single-role.ts"
import { refuseStaticCopies } from "./refuse-static-copies.ts"
import type { RoleDraft } from "./role-draft.ts"
import type { TypedInput } from "./typed-input.ts"

/** What has been read before: which role, and how it is reached and kept fresh. */
export interface SingleRoleFacts {
  readonly arn: TypedInput<string> | undefined
  readonly flow: Flow
  readonly refresh: Refresh
}

/**
 * The role of a step without `roles`; with a chain the chained one, after the first where that has a place to go to.
 *
 * @throws {InputError} when an input is wrong, or contradicts another.
 */
export function draftSingleRole(
  env: Env,
  { arn, flow, refresh }: SingleRoleFacts,
): readonly [RoleDraft, ...RoleDraft[]] {
  const chain = readChain(env)
  const role = { ...given({ roleArn: arn?.value }), ...readSingleRole(env, flow) }
  const wishes = readDeliveryWishes(env)
  refuseStaticCopies(wishes, refresh)
  const { first, last } = deliveries(wishes, refresh)
  const originOf: OriginOf = (option) =>
    arn !== undefined && /^(?:roleArn|customRoleArn)$/.test(option) ? { input: arn.name } : undefined
  const wanted = { role: { ...role, ...given({ chain }), delivery: last }, originOf }
  return first === undefined ? [wanted] : [{ role: { ...role, delivery: first }, originOf }, wanted]
}
