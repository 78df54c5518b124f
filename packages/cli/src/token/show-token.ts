import { type Claims, decodeClaims } from "@claimbridge/core"
import type { Invocation } from "../command.ts"
import type { OptionValues } from "../frame/option-values.ts"
import { parsePairs } from "../frame/parse-pairs.ts"
import { jobToken } from "../settings/job-token.ts"
import { exchangeTalk } from "../talk/exchange-talk.ts"
import { formatReport } from "./format-report.ts"
import { poolToken } from "./pool-token.ts"
import { tagReport, tagsInToken } from "./tag-report.ts"
import { type TokenReport, timesOf } from "./token-report.ts"

/** Prints the claims of the token, or with `--raw` the token. */
export async function showToken(invocation: Invocation): Promise<number> {
  const { io } = invocation
  const options = await invocation.configured()
  const token = await askForToken(invocation, options)
  if (options.flag("raw")) {
    io.stdout.write(io.stdout.isTty ? `${token}\n` : token)
    return 0
  }
  const report = reportOf(decodeClaims(token), { mapping: options.list("mapping"), now: io.now() })
  io.stdout.write(options.flag("json") ? `${JSON.stringify(report, undefined, 2)}\n` : formatReport(report))
  return 0
}

async function askForToken({ io }: Invocation, options: OptionValues): Promise<string> {
  using progress = exchangeTalk(io, options)
  const asking = { io, onEvent: progress.onEvent }
  return options.flag("cognito") ? await poolToken(asking, options) : await jobToken(asking, options)
}

function reportOf(
  claims: Claims,
  { mapping, now }: { readonly mapping: readonly string[]; readonly now: Date },
): TokenReport {
  const tags = mapping.length > 0 ? tagReport(claims, parsePairs(mapping, "--mapping")) : tagsInToken(claims)
  return { claims, ...timesOf(claims, now), ...tags }
}
