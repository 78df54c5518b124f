import { devNull } from "node:os"

/**
 * Points the AWS clients of this process at the emulator and nowhere else, as if the process were the job.
 *
 * Settings of the person at the keyboard (profiles, endpoints, keys) are taken away first, so that nothing can reach a real account.
 */
export function enterJob(env: NodeJS.ProcessEnv, jobEnv: Readonly<Record<string, string>>): void {
  for (const name of Object.keys(env)) {
    if (/^(AWS_|ACTIONS_|GITHUB_)/i.test(name)) delete env[name]
  }
  Object.assign(env, jobEnv, { AWS_CONFIG_FILE: devNull, AWS_SHARED_CREDENTIALS_FILE: devNull })
}
