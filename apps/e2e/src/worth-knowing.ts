import type { FromGithubCognitoOptions } from "@claimbridge/core"
import type { TemplateWarning } from "@claimbridge/emulator"
import type { EmulatedDeployment } from "./emulated-deployment.ts"

interface Run extends EmulatedDeployment {
  readonly exchange: FromGithubCognitoOptions
}

/** What to know of a template and of how it was run: one line for all that is not emulated. */
export function worthKnowing(run: Run): string[] {
  const { deployment, role } = run
  const { warnings, roles } = deployment
  const others = roles.filter(({ logicalId }) => logicalId !== role.logicalId)
  const ofOther = ({ path }: TemplateWarning) =>
    others.some(({ logicalId }) => path.startsWith(`Resources.${logicalId}.`))
  const left = warnings
    .filter(({ code }) => code !== "RESOURCE_TYPE_UNKNOWN")
    .filter((warning) => warning.code !== "POLICY_NOT_KNOWN" || !ofOther(warning))
  return [
    ...customRoleNote(run),
    ...left.map(({ message, line }) => `Line ${line}: ${message}.`),
    ...notEmulated(warnings),
  ]
}

function customRoleNote({ role, pool, exchange }: Run): string[] {
  if (pool === undefined || exchange.flow !== "enhanced" || exchange.customRoleArn === undefined) return []
  return [
    `${role.logicalId} is not the authenticated role of ${pool.logicalId}: the job asks for it as customRoleArn, which only a role mapping of the pool can allow.`,
  ]
}

function notEmulated(warnings: readonly TemplateWarning[]): string[] {
  const found = warnings.flatMap(({ code, message }) =>
    code === "RESOURCE_TYPE_UNKNOWN" ? (/^(\S+) is of type (\S+),/.exec(message)?.slice(1, 3) ?? []).join(" ") : [],
  )
  return found.length === 0 ? [] : [`Not emulated, so nothing was created for: ${found.join(", ")}.`]
}
