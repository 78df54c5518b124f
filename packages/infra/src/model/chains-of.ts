import type { ChainModel, RoleModel } from "./access-model.ts"

/** The hops from a role, as a list. */
export function chainsOf({ chain = [] }: RoleModel): readonly ChainModel[] {
  return "to" in chain ? [chain] : chain
}
