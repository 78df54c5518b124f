import type { GrantedRole } from "../exchange/granted-role.ts"
import type { Observation } from "../exchange/observation.ts"
import type { ActionSettings } from "../settings.ts"
import { accountIds } from "./account-ids.ts"
import { code, table } from "./markdown.ts"
import { maskAccounts } from "./mask-accounts.ts"
import { places } from "./places.ts"
import { tagRows } from "./tag-rows.ts"
import { utc } from "./utc.ts"

/** What the summary of a job says about credentials: who the sessions are, never a secret. */
export function successSummary(
  settings: ActionSettings,
  granted: readonly GrantedRole[],
  observation: Observation,
): string {
  const parts = [
    "### AWS credentials",
    table(
      ["session", "ends", "found in"],
      granted.map((role) => sessionRow(settings, role)),
    ),
    `Flow ${code(settings.flow)}, region ${code(settings.region)}.`,
    tagTable(settings, observation),
    callTable(observation),
  ]
  const markdown = `${parts.filter(Boolean).join("\n\n")}\n`
  return settings.maskAccountId ? maskAccounts(markdown, accountIds(settings, granted)) : markdown
}

function sessionRow({ refresh }: ActionSettings, { role, credentials }: GrantedRole): readonly string[] {
  const session = credentials.assumedRoleArn ?? role.roleArn ?? "the role that the pool chose"
  const end = refresh === "off" ? utc(credentials.expiration) : "with the job: renewed when due"
  return [code(session), end, places(role.delivery, refresh, code)]
}

function tagTable({ flow }: ActionSettings, { claims, sentClaims }: Observation): string {
  if (flow === "enhanced") return "The enhanced flow does not show the session tags."
  const rows = tagRows(sentClaims, claims).map(([tag, value, sources]) => [
    code(tag),
    code(value),
    sources.map(code).join(", ") || "(other)",
  ])
  return rows.length === 0 ? "The session has no tags." : table(["session tag", "value", "claim"], rows)
}

function callTable({ calls }: Observation): string {
  const rows = calls.map(({ step, host, attempt, durationMs, code: failure }) => [
    step,
    code(host),
    `${attempt}`,
    `${Math.round(durationMs)} ms`,
    failure ?? "ok",
  ])
  return table(["call", "host", "attempt", "time", "result"], rows)
}
