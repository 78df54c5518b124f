import { createEmulator, type Deployment, type Emulator, type Listener, TemplateError } from "@claimbridge/emulator"
import type { CliError } from "../cli-error.ts"
import { portFailure } from "../port-failure.ts"
import { sourceError } from "../trust/source/source-error.ts"
import type { SourceText } from "../trust/source/source-text.ts"

/** What is deployed, and where it listens. */
export interface AwsSideOptions {
  /** Read when they are to be deployed. */
  readonly readTemplates: () => Promise<readonly SourceText[]>
  readonly accountId: string
  readonly region: string
  readonly parameters: Readonly<Record<string, string>>
  /** On loopback; 0 for a free one. */
  readonly port: number
  /** Has the job's issuer, whose keys AWS reads. */
  readonly issuer: Emulator
}

/** The emulated AWS with the templates deployed. */
export interface AwsSide {
  readonly emulator: Emulator
  readonly deployments: readonly Deployment[]
}

/**
 * Deploys the templates into a new emulator, which doesn't listen yet.
 *
 * @throws {CliError} when a template can't be deployed, with line and column.
 */
export async function createAwsSide(options: AwsSideOptions): Promise<AwsSide> {
  const { readTemplates, accountId, region, parameters, issuer } = options
  // Its own issuer is another one than the job's: the job's keys are read as AWS reads them.
  const emulator = createEmulator({
    region,
    accounts: [{ accountId }],
    githubIssuer: "https://issuer.invalid",
    fetch: issuer.fetch,
  })
  const deployments = (await readTemplates()).map(({ name, text: body }) => {
    try {
      return emulator.deploy({ accountId, template: { name, body }, parameters })
    } catch (error) {
      throw error instanceof TemplateError ? notDeployed(error) : error
    }
  })
  return { emulator, deployments }
}

function notDeployed({ file, line, column, path, problem, hint }: TemplateError): CliError {
  const subject = path === "" ? "" : `${path}: `
  return sourceError({ name: file, place: { line, column } }, `${subject}${problem}.`, `${hint}.`)
}

/**
 * Opens the port of an emulator.
 *
 * @throws {CliError} when it is in use.
 */
export async function openPort({ emulator }: AwsSide, port: number): Promise<Listener> {
  try {
    return await emulator.listen({ port })
  } catch (error) {
    throw portFailure(error, port)
  }
}
