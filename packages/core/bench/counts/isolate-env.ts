import { devNull } from "node:os"

/** Keeps the credentials of the person at the keyboard out of the SDK's default chain. */
export function isolateEnv(): void {
  for (const name of Object.keys(process.env)) if (name.startsWith("AWS_")) delete process.env[name]
  Object.assign(process.env, {
    AWS_CONFIG_FILE: devNull,
    AWS_SHARED_CREDENTIALS_FILE: devNull,
    AWS_EC2_METADATA_DISABLED: "true",
  })
}
