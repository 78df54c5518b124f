import type { CiProfile } from "./ci-profile.ts"

/** An audience as the CI's tokens have it: some have a list even of one. */
export function shapeAudience({ audienceIsList = false }: CiProfile, audience: unknown): unknown {
  return audienceIsList && typeof audience === "string" ? [audience] : audience
}
