import { dirname } from "node:path"
import { ActionError } from "../failure/action-error.ts"
import { isOfThisMachine } from "./block-id.ts"
import { blockOf, countSections } from "./profile-text.ts"
import type { ProfileEntry } from "./write-profile.ts"

/**
 * Refuses a profile that is somebody else's; that of an earlier step of the same job may be replaced.
 *
 * @throws {ActionError} when the profile is the user's and may not be overwritten, or is there twice, or is that of
 *   another job.
 */
export function refuseTaken(text: string, { profile, path, header, overwrite }: ProfileEntry, folder: string): void {
  const count = countSections(text, header)
  if (count === 0) return
  if (count > 1) throw twice(profile, path)
  const owner = blockOf(text, header)
  if (owner === undefined && !overwrite) throw alreadyThere(profile, path)
  // The runner gives each of its jobs, one after the other, the same folder for temporary files.
  if (owner !== undefined && !(isOfThisMachine(owner) && dirname(dirname(owner)) === dirname(folder)))
    throw ofOtherJob(profile, path)
}

function alreadyThere(profile: string, path: string): ActionError {
  return new ActionError({
    message: `The profile "${profile}" is in ${path} already.`,
    hint: "Choose another name in aws-profile, or set overwrite-aws-profile to true: the profile is put back when the job ends.",
  })
}

function twice(profile: string, path: string): ActionError {
  return new ActionError({
    message: `The profile "${profile}" is in ${path} more than once, and tools differ in which one they take.`,
    hint: "Remove all but one of them, or choose another name in aws-profile.",
  })
}

function ofOtherJob(profile: string, path: string): ActionError {
  return new ActionError({
    message: `The profile "${profile}" in ${path} is that of another job.`,
    hint: "Give each job a name of its own in aws-profile, or its own AWS_CONFIG_FILE and AWS_SHARED_CREDENTIALS_FILE. If no other job runs there, remove the profile.",
  })
}
