import type { AccessKey } from "../../src/index.ts"

/** The environment variables with which AWS's tools take an administrator's keys. */
export function adminVariables({ accessKeyId, secretAccessKey }: AccessKey): Readonly<Record<string, string>> {
  return { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey }
}
