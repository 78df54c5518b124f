import { CliError } from "../../cli-error.ts"
import { describeFailure } from "../../frame/describe-failure.ts"
import type { OptionValues } from "../../frame/option-values.ts"
import { flowOptions } from "../../settings/flow-options.ts"
import { openJobProvider } from "../agent/open-job-provider.ts"
import type { PolicyRule, RunnerPolicy } from "./runner-policy.ts"

/**
 * Lets core look at the options of every profile, as it will for a job. Nothing is sent.
 *
 * @throws {CliError} for the first that cannot be right, such as a role that is no ARN.
 */
export async function requireSoundProfiles({ rules }: RunnerPolicy): Promise<void> {
  for (const rule of rules) {
    for (const [name, profile] of rule.profiles) await requireSound(rule, name, profile)
  }
}

async function requireSound({ place }: PolicyRule, name: string, options: OptionValues): Promise<void> {
  try {
    await openJobProvider(flowOptions(options), { env: {}, identityCache: "off" }).dispose()
  } catch (error) {
    const { message, hint } = describeFailure(error)
    throw new CliError({ message: `${place}: profile ${name}: ${message}`, hint })
  }
}
