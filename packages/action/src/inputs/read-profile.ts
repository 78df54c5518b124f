import type { Env } from "./env.ts"
import { profileExpected, profileLike } from "./profile-like.ts"
import { readText } from "./read-text.ts"
import { valueFault } from "./value-fault.ts"

/**
 * An input that names a profile; nothing when it is absent.
 *
 * @throws {InputError} when a configuration file cannot hold that name.
 */
export function readProfile(env: Env, name: string): string | undefined {
  const profile = readText(env, name)
  if (profile === undefined || profileLike.test(profile)) return profile
  throw valueFault({ input: name, value: profile, expected: profileExpected })
}
