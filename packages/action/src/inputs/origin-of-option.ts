import type { OptionOrigin, OriginOf } from "./option-origin.ts"
import { placeOfOption } from "./place-of-option.ts"

/** What an option of core was called where it was typed: by the role, or else by the step. */
export function originOfOption(option: string, originOf?: OriginOf): OptionOrigin {
  return originOf?.(option) ?? { input: placeOfOption(option)?.input ?? option }
}
