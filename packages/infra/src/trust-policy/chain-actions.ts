import type { ChainModel } from "../model/access-model.ts"

/** What a hop takes; without tags to pass, none may be. */
export function chainActions({ pass = [] }: ChainModel): readonly string[] {
  return pass.length > 0 ? ["sts:AssumeRole", "sts:TagSession"] : ["sts:AssumeRole"]
}
