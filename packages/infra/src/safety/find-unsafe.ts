import { type Policy, parsePolicy } from "@claimbridge/trust"
import { type Finding, findingText, lintPool, lintTrust } from "@claimbridge/trust/lint"
import type { Issuer } from "../issuers/issuer.ts"
import type { AcceptedFinding } from "../model/access-model.ts"
import type { ModelPath } from "../model/model-path.ts"
import type { ModelProblem } from "../model/model-problem.ts"
import type { Note, PlanContext } from "../plan/plan-context.ts"
import type { PlannedRole, RolePart } from "../plan/planned-role.ts"
import { evaluatedNames } from "./evaluated-names.ts"
import { modelFix } from "./model-fix.ts"
import { permissionProblems } from "./permission-problems.ts"
import { trustFacts } from "./trust-facts.ts"

interface LocatedFinding {
  readonly finding: Finding
  readonly path: ModelPath
  readonly role?: string
  readonly issuer?: Issuer
}

/** What speaks against a plan, and what is to be told beside. */
export interface Safety {
  readonly problems: readonly ModelProblem[]
  readonly notes: readonly Note[]
}

/** What the linter of trust finds in a plan, but for what the model accepts. */
export function findUnsafe(context: PlanContext): Safety {
  const roles = [...context.roles.values()]
  const pool = [...context.issuers.values()].flatMap((issuer) => poolFindings(issuer, context))
  const trust = roles.flatMap((role) => role.parts.flatMap((part) => partFindings(role, part, context)))
  const findings = unique([...pool, ...trust])
  const { accept = [] } = context.model
  const open = findings.filter((found) => !accept.some((accepted) => isAccepted(found, accepted)))
  const needless = accept.filter((accepted) => !findings.some((found) => isAccepted(found, accepted)))
  return {
    problems: [...open.map(toProblem), ...roles.flatMap((role) => permissionProblems(role, context))],
    notes: needless.map(({ finding, role }) => ({
      code: "ACCEPTED_FOR_NOTHING",
      message: `${finding} is accepted, and ${role ?? "nothing"} ${role === undefined ? "has it" : "doesn't have it"}: remove the acceptance`,
    })),
  }
}

function poolFindings(issuer: Issuer, context: PlanContext): readonly LocatedFinding[] {
  const { pool } = trustFacts(issuer, context)
  const findings = lintPool(pool, { preset: "strict" })
  return findings.map((finding) => ({ finding, issuer, path: ["issuers", issuer.name] }))
}

/** The statements of each issuer by themselves, since the same tag may be another claim of another. */
function partFindings({ key }: PlannedRole, { statements }: RolePart, context: PlanContext): readonly LocatedFinding[] {
  const issuers = [...new Set(statements.map(({ rule }) => rule?.issuer))]
  return issuers.flatMap((name) => {
    const own = statements.filter(({ rule }) => rule?.issuer === name)
    const issuer = name === undefined ? undefined : context.issuers.get(name)
    const policy = parsePolicy(
      { Version: "2012-10-17", Statement: own.map(({ write }) => write(evaluatedNames(context.model))) },
      { kind: "trust" },
    )
    return lint(policy, issuer, context).map((finding) => {
      const index = Number(/^Statement\[(\d+)\]/.exec(finding.path)?.[1] ?? 0)
      return { finding, path: own[index]?.path ?? ["roles", key], role: key, ...(issuer && { issuer }) }
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

function isAccepted({ finding, role }: LocatedFinding, accepted: AcceptedFinding): boolean {
  return accepted.finding === finding.code && (accepted.role === undefined || accepted.role === role)
}

function unique(found: readonly LocatedFinding[]): readonly LocatedFinding[] {
  return [...new Map(found.map((each) => [`${each.finding.code} ${each.path.join(".")}`, each])).values()]
}

function toProblem({ finding, path, issuer }: LocatedFinding): ModelProblem {
  const { code } = finding
  return {
    path,
    problem: `${code}: ${findingText(finding).message.replace(/\.$/, "")}`,
    hint: `${modelFix(finding, issuer)}. Or accept it: { finding: ${code}, because: "…" }`,
  }
}
