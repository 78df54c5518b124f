import { createEmulator } from "@claimbridge/emulator"
import { CliError } from "../cli-error.ts"
import type { Invocation } from "../command.ts"
import { readClaimsFile } from "../trust/explain/read-claims-file.ts"
import { readTextFile } from "../trust/input/read-text-file.ts"
import { readParameters } from "../trust/read-parameters.ts"
import { exampleAccountId } from "../trust/template/deployment-facts.ts"
import { ciCommandName } from "./ci-command-name.ts"
import { administratorVariables, deploymentVariables } from "./emulator-variables.ts"
import { runAround } from "./run-around.ts"
import { runUntilSignal } from "./run-until-signal.ts"
import { runAws } from "./running-aws.ts"
import { startJob } from "./start-job.ts"
import { tellDeployments } from "./tell-deployments.ts"
import { watchTemplates } from "./watch-templates.ts"

/** Runs the emulator around a command, or until a signal ends it. */
export async function emulate(invocation: Invocation): Promise<number> {
  const { io, options, rest } = invocation
  const claimsFile = options.text("claims")
  const claims = claimsFile === undefined ? {} : await readClaimsFile(io, claimsFile)
  // Two emulators, so that the job's tokens stay good when the templates are deployed anew.
  await using issuer = createEmulator()
  await using aws = await runAws({
    readTemplates: () => Promise.all(options.list("template").map((file) => readTextFile(io.cwd, file))),
    accountId: accountIdOf(invocation),
    region: regionOf(invocation),
    parameters: readParameters(options),
    port: options.number("port") ?? 0,
    issuer,
  })
  using _ = options.flag("watch") ? watchTemplates(invocation, aws) : undefined
  await issuer.listen()
  const { deployments } = aws.current()
  tellDeployments(io.stderr, deployments)
  const commandProgram = [...io.program, ciCommandName]
  const job = await startJob(issuer, options.text("ci") ?? "github", { claims, commandProgram })
  const variables = {
    ...aws.listener.env,
    ...job,
    ...deploymentVariables(deployments),
    ...(options.flag("administrator") && administratorVariables(aws.current().emulator, accountIdOf(invocation))),
  }
  if (rest === undefined) return await runUntilSignal(invocation, variables)
  return await runAround(invocation, aws, variables)
}

function accountIdOf({ options }: Invocation): string {
  const accountId = options.text("account-id") ?? exampleAccountId
  if (/^\d{12}$/.test(accountId)) return accountId
  const hint = `Write it as ${exampleAccountId}.`
  throw new CliError({ message: `${options.origin("account-id")} has no 12 digits.`, hint })
}

function regionOf({ options }: Invocation): string {
  const region = options.text("region") ?? "us-east-1"
  if (/^[a-z]{2,4}(?:-[a-z]+)+-\d+$/.test(region)) return region
  throw new CliError({ message: `${options.origin("region")} is no region.`, hint: "Write it as us-east-1." })
}
