import { resolve } from "node:path"
import { CliError } from "../../cli-error.ts"
import type { Invocation } from "../../command.ts"
import { readClaimsFile } from "../../trust/explain/read-claims-file.ts"
import { runnerPlace } from "../files/runner-place.ts"
import { readInstallation } from "../install/installation.ts"
import { chooseRule } from "../policy/choose-rule.ts"
import { readPolicy } from "../policy/read-policy.ts"
import { requireSoundProfiles } from "../policy/require-sound-profiles.ts"
import { formatChoice } from "./format-choice.ts"

/** Says which rule a job would take, and why no other: 0 when it would run, 4 when it would fail. */
export async function checkJob(invocation: Invocation): Promise<number> {
  const { io, options } = invocation
  const file = options.text("claims")
  if (file === undefined) {
    throw new CliError({ message: "--claims is missing.", hint: "`claimbridge token --json` prints those of a job." })
  }
  const place = runnerPlace(resolve(io.cwd, options.text("runner") ?? "."))
  const path = options.text("policy") ?? readInstallation(place)?.policy
  if (path === undefined) {
    throw new CliError({
      message: "There is no policy.",
      hint: "Name it with --policy, or an installed runner with --runner.",
    })
  }
  const policy = await readPolicy(resolve(io.cwd, path), place.work)
  await requireSoundProfiles(policy)
  const claims = await readClaimsFile(io, file)
  const choice = chooseRule(policy, claims)
  const { decision, rule } = choice
  const data = {
    decision,
    rule: rule?.name ?? null,
    place: rule?.place ?? null,
    profiles: [...(rule?.profiles.keys() ?? [])],
  }
  io.stdout.write(options.flag("json") ? `${JSON.stringify(data)}\n` : formatChoice(choice, claims))
  return decision === "deny" ? 4 : 0
}
