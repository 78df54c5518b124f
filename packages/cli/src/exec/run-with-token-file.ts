import { randomUUID } from "node:crypto"
import type { Invocation } from "../command.ts"
import { cacheFolder } from "../settings/cache-folder.ts"
import { keepTokenFile } from "../settings/keep-token-file.ts"
import { exchangeTalk } from "../talk/exchange-talk.ts"
import { childEnv } from "./child-env.ts"
import { runChild } from "./run-child.ts"

/** Runs a command with a token file that ends with it. The first token is there before it starts. */
export async function runWithTokenFile({ io, rest = [], configured }: Invocation): Promise<number> {
  const options = await configured()
  const folder = cacheFolder(io)
  const file = `${folder}/web-identity-${randomUUID()}`
  using talk = exchangeTalk(io, options)
  await using kept = await keepTokenFile(options, { file, folder, env: io.env, onEvent: talk.onEvent })
  talk[Symbol.dispose]()
  return await runChild(rest, { env: childEnv(io.env, kept.env), io })
}
