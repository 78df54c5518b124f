import type { SharedCredentialsOptions } from "../shared-credentials.ts"

const keyForm = /^[\w-]{1,128}$/

/** Refuses options that cannot be right. They are of the program, not of the job: no error of core, which would have to be loaded. */
export function checkSharing({ folder, key, timeoutMs = 1 }: SharedCredentialsOptions): void {
  if (typeof folder !== "string" || folder === "") throw new RangeError("folder must be the path of a folder")
  if (typeof key !== "string" || !keyForm.test(key)) {
    throw new RangeError("key must have 1 to 128 letters, digits, - and _")
  }
  if (!(timeoutMs >= 1)) throw new RangeError("timeoutMs must be 1 or more")
}
