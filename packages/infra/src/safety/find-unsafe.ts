import { type Policy, PolicyError, parsePolicy } from "@claimbridge/trust"
import { type Finding, findingText, lintPool, lintTrust } from "@claimbridge/trust/lint"
import type { Issuer } from "../issuers/issuer.ts"
import type { AccessModel } from "../model/access-model.ts"
import type { ModelPath } from "../model/model-path.ts"
import type { ModelProblem } from "../model/model-problem.ts"
import { permissionPolicies } from "../plan/permission-policies.ts"
import type { PlanContext } from "../plan/plan-context.ts"
import type { PlannedRole, RolePart } from "../plan/planned-role.ts"
import { standardNames } from "./standard-names.ts"
import { trustFacts } from "./trust-facts.ts"

interface LocatedFinding {
  readonly finding: Finding
  readonly path: ModelPath
  readonly role?: string
}

/** What the linter of trust finds in a plan, but for what the model accepts. */
export function findUnsafe(context: PlanContext): readonly ModelProblem[] {
  const roles = [...context.roles.values()]
  const findings = [...context.issuers.values()].flatMap((issuer) => poolFindings(issuer, context))
  const trust = roles.flatMap((role) => role.parts.flatMap((part) => partFindings(role, part, context)))
  return [
    ...unique([...findings, ...trust])
      .filter((found) => !isAccepted(found, context.model))
      .map(toProblem),
    ...roles.flatMap((role) => permissionProblems(role, context)),
  ]
}

function poolFindings(issuer: Issuer, context: PlanContext): readonly LocatedFinding[] {
  const { pool } = trustFacts(issuer, context)
  const findings = lintPool(pool, { preset: "strict" })
  return findings.map((finding) => ({ finding, path: ["issuers", issuer.name] }))
}

/** The statements of each issuer by themselves, since the same tag may be another claim of another. */
function partFindings({ key }: PlannedRole, { statements }: RolePart, context: PlanContext): readonly LocatedFinding[] {
  const issuers = [...new Set(statements.map(({ issuer }) => issuer))]
  return issuers.flatMap((name) => {
    const own = statements.filter(({ issuer }) => issuer === name)
    const issuer = name === undefined ? undefined : context.issuers.get(name)
    const policy = parsePolicy(
      { Version: "2012-10-17", Statement: own.map(({ write }) => write(standardNames(context.model))) },
      { kind: "trust" },
    )
    return lint(policy, issuer, context).map((finding) => {
      const index = Number(/^Statement\[(\d+)\]/.exec(finding.path)?.[1] ?? 0)
      return { finding, path: own[index]?.path ?? ["roles", key], role: key }
    })
  })
}

/** The length was seen to already, and in the enhanced flow a job can't choose its session's name. */
function lint(policy: Policy, issuer: Issuer | undefined, context: PlanContext): readonly Finding[] {
  const isEnhanced = context.model.pool.flow === "enhanced"
  return lintTrust(policy, issuer ? trustFacts(issuer, context) : {}, {
    preset: "strict",
    ignore: ["POLICY_TOO_LONG", ...(isEnhanced ? (["SESSION_NAME_FREE"] as const) : [])],
  })
}

function isAccepted({ finding, role }: LocatedFinding, { accept = [] }: AccessModel): boolean {
  return accept.some((each) => each.finding === finding.code && (each.role === undefined || each.role === role))
}

function unique(found: readonly LocatedFinding[]): readonly LocatedFinding[] {
  return [...new Map(found.map((each) => [`${each.finding.code} ${each.path.join(".")}`, each])).values()]
}

function toProblem({ finding, path }: LocatedFinding): ModelProblem {
  const { message, fix } = findingText(finding)
  const plain = (text: string) => text.replace(/\.$/, "")
  return {
    path,
    problem: `${finding.code}: ${plain(message)}`,
    hint: `${plain(fix)}. Or accept it: { finding: ${finding.code}, because: "…" }`,
  }
}

/** IAM's own grammar, for what a person wrote. */
function permissionProblems({ key, model }: PlannedRole, context: PlanContext): readonly ModelProblem[] {
  return permissionPolicies(model, context).flatMap(({ document }) => {
    try {
      parsePolicy(document, { kind: "identity" })
      return []
    } catch (error) {
      if (!(error instanceof PolicyError)) throw error
      return [{ path: ["roles", key, "policies"], problem: error.problem.replace(/\.$/, "") }]
    }
  })
}
