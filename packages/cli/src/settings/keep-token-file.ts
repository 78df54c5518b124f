import { createWebIdentityTokenFile, type WebIdentityTokenFileOptions } from "@claimbridge/agent"
import { type BasicOptions, createCognitoSession, fileIdentityCache } from "@claimbridge/core"
import { CliError } from "../cli-error.ts"
import type { OptionValues } from "../frame/option-values.ts"
import { allowedAccounts } from "./allowed-accounts.ts"
import type { ExchangeSeams } from "./exchange-once.ts"
import { flowOptions } from "./flow-options.ts"
import { requireAllowedAccount } from "./require-allowed-account.ts"
import { tokenSource } from "./token-source.ts"

/** A token file, and what it is kept fresh with. */
export interface KeptTokenFile extends AsyncDisposable {
  readonly env: Readonly<Record<string, string>>
}

/** Where the file is, and who is told. */
export interface TokenFileSeams
  extends Omit<ExchangeSeams, "onSecret">,
    Pick<WebIdentityTokenFileOptions, "file" | "onToken" | "onFailure"> {}

/**
 * Keeps the pool's token in a file, for tools that assume the role on their own.
 *
 * @throws {CliError} when the options ask for what only an exchange can do.
 */
export async function keepTokenFile(options: OptionValues, seams: TokenFileSeams): Promise<KeptTokenFile> {
  const { env, folder, onEvent, ...told } = seams
  const { roleArn, roleSessionName, flow: _, ...pool } = toolOptions(options)
  const session = createCognitoSession({
    ...pool,
    ...(onEvent && { onEvent }),
    token: await tokenSource(options),
    identityCache: fileIdentityCache(`${folder}/identities.json`),
    runtime: { env },
  })
  const request = { forceRefresh: true, ...(roleSessionName !== undefined && { roleSessionName }) }
  const token = (): ReturnType<typeof session.openIdToken> => session.openIdToken(request)
  const region = options.text("region") ?? defaultRegion(env, pool.identityPoolId)
  try {
    const kept = await createWebIdentityTokenFile({ ...told, token, roleArn, ...(region && { region }) })
    return { env: kept.env(), [Symbol.asyncDispose]: () => kept.close().then(session.dispose) }
  } catch (error) {
    await session.dispose()
    if (!(error instanceof RangeError)) throw error
    throw new CliError({ message: error.message, hint: "Name a file in a folder that nobody else may write to." })
  }
}

/** Nothing of it is lost on tools that only get a token and the name of a role. */
function toolOptions(options: OptionValues): BasicOptions {
  const asked = flowOptions(options)
  if (asked.flow === "enhanced" || asked.flow === "direct") throw refused("flow", options)
  for (const name of ["policy", "policy-arns", "duration-seconds", "chain", "chain-tags"]) {
    if (options.origin(name) !== undefined) throw refused(name, options)
  }
  requireAllowedAccount({ accountId: asked.roleArn.split(":")[4] ?? "" }, allowedAccounts(options))
  return asked
}

/** Tools cannot ask STS without a region; one that they have is left alone. */
function defaultRegion({ AWS_REGION, AWS_DEFAULT_REGION }: TokenFileSeams["env"], poolId: string): string | undefined {
  return AWS_REGION || AWS_DEFAULT_REGION ? undefined : poolId.split(":")[0]
}

function refused(name: string, options: OptionValues): CliError {
  return new CliError({
    message: `${options.origin(name)}: with a token file, tools go to STS themselves, in flow basic, and ${name} would mean nothing.`,
    hint: "Leave it out, or use the endpoint.",
  })
}
