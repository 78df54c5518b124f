import type { CiVariable } from "../ci-job.ts"
import type { JobTokens } from "../job-tokens.ts"
import type { Delivery } from "./delivery.ts"
import { NO_DELIVERY } from "./no-delivery.ts"

/** Mints one token for each variable that the job names, into the variable or into a file that it names. */
export async function inNamedVariables(tokens: JobTokens, byDefault: string): Promise<Delivery> {
  if (!tokens.permitted) return NO_DELIVERY
  const variables = Object.entries(tokens.variables ?? { [byDefault]: {} })
  const values = variables.map(async ([name, variable]) => [name, await tokenValue(tokens, name, variable)] as const)
  const env: Readonly<Record<string, string>> = Object.fromEntries(await Promise.all(values))
  return { env: () => env }
}

async function tokenValue(tokens: JobTokens, name: string, { audience, as = "text" }: CiVariable): Promise<string> {
  const token = await tokens.mint({ audience })
  if (as === "text") return token
  const folder = await tokens.folder()
  return folder.write(name, token)
}
