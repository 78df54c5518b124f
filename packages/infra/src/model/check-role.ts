import { pascalCase } from "../plan/pascal-case.ts"
import type { AccessModel, ChainModel, RoleModel } from "./access-model.ts"
import { chainsOf } from "./chains-of.ts"
import { checkArns } from "./check-arns.ts"
import { checkRule } from "./check-rule.ts"
import type { ModelPath } from "./model-path.ts"
import type { ModelProblem } from "./model-problem.ts"
import { unknownName } from "./unknown-name.ts"

/** What is wrong with one role, beside its form. */
export function checkRole(model: AccessModel, name: string): readonly ModelProblem[] {
  const path = ["roles", name]
  const role = model.roles[name] ?? {}
  const { allow = [], policies = [] } = role
  return [
    ...checkName(model, name, role),
    ...checkReach(model, name, role),
    ...allow.flatMap((rule, index) => checkRule(model, rule, [...path, "allow", index])),
    ...policies.flatMap(({ allow: allows, deny }, index) =>
      (allows === undefined) === (deny === undefined)
        ? [{ path: [...path, "policies", index], problem: "Needs either allow or deny", hint: "Name the actions" }]
        : [],
    ),
    ...chainsOf(role).flatMap((chain) => checkChain(model, chain, [...path, "chain"])),
    ...checkHops(role, [...path, "chain"]),
    ...checkArns(model, name, role),
  ]
}

/** Names at IAM have 64 characters, with a number where a role has several parts; ids in templates are letters and digits. */
function checkName({ pool, roles }: AccessModel, name: string, role: RoleModel): readonly ModelProblem[] {
  const path = ["roles", name]
  const isLong = (role.name ?? `${pool.name}-${name}`).length > 61
  const twin = Object.keys(roles).find((other) => other !== name && pascalCase(other) === pascalCase(name))
  return [
    ...(isLong
      ? [{ path, problem: "The role's name would be too long", hint: "Give it a name of up to 61 characters" }]
      : []),
    ...(twin === undefined
      ? []
      : [{ path, problem: `${name} and ${twin} can't be told apart in a template`, hint: "Rename one" }]),
  ]
}

/** Somebody has to get in, and in the enhanced flow the pool has to be able to give the role. */
function checkReach(model: AccessModel, name: string, role: RoleModel): readonly ModelProblem[] {
  const path = ["roles", name]
  const { account, flow } = model.pool
  const isTarget = Object.values(model.roles).some((other) => chainsOf(other).some(({ to }) => to === name))
  const nobody = role.allow === undefined && !isTarget
  const isElsewhere = flow === "enhanced" && role.allow !== undefined && (role.account ?? account) !== account
  const isNamed = flow === "enhanced" && role.session_name !== undefined
  return [
    ...(nobody ? [{ path, problem: "Lets nobody in", hint: "Add allow, or make it the target of a chain" }] : []),
    ...(isElsewhere
      ? [
          {
            path,
            problem: "In the enhanced flow, a pool gives roles of its own account only",
            hint: "Use the basic flow",
          },
        ]
      : []),
    ...(isNamed
      ? [
          {
            path: [...path, "session_name"],
            problem: "In the enhanced flow, Amazon Cognito names the session",
            hint: "Remove it, or use the basic flow",
          },
        ]
      : []),
  ]
}

function checkChain(
  { roles }: AccessModel,
  { to, pass = [], transitive = [] }: ChainModel,
  path: ModelPath,
): readonly ModelProblem[] {
  const isKnown = Object.hasOwn(roles, to) || /^arn:[^:]+:iam::\d{12}:role\//.test(to)
  return [
    ...(isKnown ? [] : [{ path, problem: `There is no role ${to}`, hint: unknownName(to, Object.keys(roles)) }]),
    ...transitive
      .filter((tag) => !pass.includes(tag))
      .map((tag) => ({ path, problem: `${tag} is transitive, and isn't passed`, hint: "Add it to pass" })),
  ]
}

/** A statement of the target has the name of the hop's source. */
function checkHops(role: RoleModel, path: ModelPath): readonly ModelProblem[] {
  const targets = chainsOf(role).map(({ to }) => to)
  return [...new Set(targets.filter((to, index) => targets.indexOf(to) !== index))].map((to) => ({
    path,
    problem: `Goes on to ${to} twice`,
    hint: "Make one hop of both",
  }))
}
