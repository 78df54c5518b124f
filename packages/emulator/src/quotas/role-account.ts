import type { World } from "../world/world.ts"

/** The account of the role that an input of STS is about; nothing, when the emulator has no such account. */
export function roleAccount(world: World, { RoleArn: arn }: Readonly<Record<string, unknown>>): string | undefined {
  if (typeof arn !== "string") return undefined
  return world.accounts.get(arn.split(":")[4] ?? "")?.id
}
