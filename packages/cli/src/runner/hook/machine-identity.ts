import { CliError } from "../../cli-error.ts"
import { outrankingVariables } from "../../credentials/outranking-variables.ts"

const relativeUri = "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI"
const fullUri = "AWS_CONTAINER_CREDENTIALS_FULL_URI"
/** Nobody answers there: SDKs stop at it, where they would go on after an empty one, or fail to read it. */
const nowhere = "http://127.0.0.1:9/"
/** Python and the `aws` command refuse an empty one, and find this one in the job's own file. */
const profiles: Readonly<Record<string, string>> = { AWS_PROFILE: "default", AWS_DEFAULT_PROFILE: "default" }

/**
 * The variables that keep a job from the identity of its machine: of the instance, of the pod, and of keys in the runner's
 * own environment. They hide it; a step that unsets them finds it again.
 */
export function withoutMachineIdentity(env: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const blank = outrankingVariables(env).filter((name) => name !== relativeUri && name !== fullUri)
  return {
    AWS_EC2_METADATA_DISABLED: "true",
    ...Object.fromEntries(blank.map((name) => [name, profiles[name] ?? ""])),
    ...(env[fullUri] !== undefined && { [fullUri]: nowhere }),
  }
}

/**
 * Refuses a runner in an ECS task whose environment has the task's credentials: SDKs look there first, and no step can
 * unset a variable.
 *
 * @throws {CliError}
 */
export function refuseTaskIdentity(env: Readonly<Record<string, string | undefined>>): void {
  if (env[relativeUri] === undefined) return
  throw new CliError({
    message: `The runner's environment has ${relativeUri}: every job would act as the task it runs in.`,
    hint: `Start the runner without it: env -u ${relativeUri} ./run.sh.`,
  })
}
