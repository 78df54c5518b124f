import { mkdirSync } from "node:fs"
import { resolve } from "node:path"
import { CliError } from "../../cli-error.ts"
import type { Invocation } from "../../command.ts"
import { readOwnFile } from "../files/read-own-file.ts"
import { replaceFile } from "../files/replace-file.ts"
import { requireRunnerUser } from "../files/require-runner-user.ts"
import { profileCommands } from "../hook/profile-commands.ts"
import { readPolicy } from "../policy/read-policy.ts"
import { requireSoundProfiles } from "../policy/require-sound-profiles.ts"
import { writeEnvFile } from "./env-file.ts"
import { findRunner } from "./find-runner.ts"
import type { Installation } from "./installation.ts"
import { type InstallationPlan, isInPlace, planInstallation } from "./plan-installation.ts"
import { requireLastingProgram } from "./require-lasting-program.ts"

const ownerOnlyFolder = 0o700

/** Puts the hooks in place. The policy is read before anything is written. */
export async function install(invocation: Invocation): Promise<number> {
  const { io, options } = invocation
  const place = findRunner(invocation)
  requireRunnerUser(place)
  requireLastingProgram(io)
  const policy = resolve(io.cwd, requiredPolicy(invocation))
  const read = await readPolicy(policy, place.work)
  await requireSoundProfiles(read)
  for (const rule of read.rules) profileCommands(io, rule)
  const { rules, otherwise } = read
  const others = options.flag("chain") ? "chain" : "refuse"
  const plan = planInstallation(io, { place, policy, hook: hookOf(invocation), others })
  const isThere = isInPlace(plan, readOwnFile)
  const isDry = options.flag("dry-run")
  if (!isThere && !isDry) write(place.ours, plan)
  const files = [...Object.keys(plan.files), plan.envFile.path]
  tell(invocation, {
    data: { runner: place.folder, policy, changed: !isThere && !isDry, files },
    sentences: [
      ...sentences({ isThere, isDry, files }),
      `${policy} has ${rules.length} rules; other jobs: ${otherwise}.`,
      ...(isThere || isDry
        ? []
        : ["Restart the runner's service: it reads .env at its start. ./svc.sh stop && ./svc.sh start"]),
    ],
  })
  return 0
}

function write(folder: string, { files, envFile, envText }: InstallationPlan): void {
  mkdirSync(folder, { recursive: true, mode: ownerOnlyFolder })
  for (const [path, { text, mode }] of Object.entries(files)) replaceFile(path, text, mode)
  writeEnvFile(envFile, envText)
}

function sentences(plan: {
  readonly isThere: boolean
  readonly isDry: boolean
  readonly files: readonly string[]
}): string[] {
  if (plan.isThere) return ["The hooks are in place already."]
  return plan.files.map((path) => `${plan.isDry ? "Would write" : "Wrote"} ${path}`)
}

function requiredPolicy({ options }: Invocation): string {
  const policy = options.text("policy")
  if (policy !== undefined) return policy
  const hint = "Name the file that says which jobs get which role: --policy /etc/claimbridge/runner.yaml."
  throw new CliError({ message: "--policy is missing.", hint })
}

function hookOf({ io, options }: Invocation): Installation["hook"] {
  const hook = options.text("hook") ?? (io.platform === "win32" ? "ps1" : "sh")
  return hook === "js" || hook === "ps1" ? hook : "sh"
}

function tell({ io, options }: Invocation, { data, sentences }: { data: object; sentences: readonly string[] }): void {
  if (options.flag("json")) io.stdout.write(`${JSON.stringify(data)}\n`)
  io.stderr.write(sentences.map((sentence) => `${sentence}\n`).join(""))
}
