import { nearestName } from "../nearest-name.ts"
import type { CiJobOptions } from "./ci-job.ts"
import type { CiProfile } from "./ci-profile.ts"
import { ciProfiles } from "./ci-profiles.ts"

/**
 * The profile that a job is started with.
 *
 * @throws {TypeError} when there is no such CI, or when it has no such option
 */
export function findProfile({ ci, fromFork, variables }: CiJobOptions): CiProfile {
  const profile = Object.hasOwn(ciProfiles, ci) ? ciProfiles[ci] : undefined
  if (!profile) throw new TypeError(unknownCi(String(ci)))
  if (fromFork && !profile.fork)
    throw new TypeError(`What a fork's pipeline gets on ${ci} isn't known: leave out fromFork`)
  if (variables && !profile.namesVariables)
    throw new TypeError(`A job on ${ci} can't name the variables of its tokens: leave out variables`)
  return profile
}

function unknownCi(ci: string): string {
  const names = Object.keys(ciProfiles)
  const nearest = nearestName(ci, names)
  const meant = nearest === undefined ? "" : ` Did you mean "${nearest}"?`
  return `There is no CI ${JSON.stringify(ci)}.${meant} There are ${names.join(", ")}`
}
