import type { World } from "../world/world.ts"
import { withoutTokens } from "./without-tokens.ts"

/** Puts `***` in the place of every secret in a text. */
export type Redact = (text: string) => string

/** Knows the secrets of a world by value, and tokens of anybody by their shape. */
export function redactor(world: World): Redact {
  return (text) => withoutTokens(world.secrets.redact(text))
}
