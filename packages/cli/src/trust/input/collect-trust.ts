import { isAccessModel } from "../../access/is-access-model.ts"
import type { Io } from "../../io.ts"
import { findTrust } from "../find/find-trust.ts"
import type { FoundPolicy, FoundTrust } from "../find/found.ts"
import { isRecord } from "../source/is-record.ts"
import { readSource } from "../source/read-source.ts"
import { sourceError } from "../source/source-error.ts"
import type { DeploymentFacts } from "../template/deployment-facts.ts"
import { type Input, readInputs } from "./read-inputs.ts"

const nothing: FoundTrust = { policies: [], pools: [], unknown: [] }

/**
 * Finds the trust policies and pools in everything that a person named.
 *
 * A file that was named itself has to hold one. What a pattern or a folder covers may be anything, and other policies too.
 *
 * @throws {CliError} when there is none, or a text isn't readable, with line and column.
 */
export async function collectTrust(
  io: Pick<Io, "cwd" | "stdin">,
  paths: readonly string[],
  facts: DeploymentFacts,
): Promise<FoundTrust> {
  const found = (await readInputs(io, paths)).map((input) => findInInput(input, facts))
  const trust = {
    policies: found.flatMap(({ policies }) => policies),
    pools: found.flatMap(({ pools }) => pools),
    unknown: found.flatMap(({ unknown }) => unknown),
  }
  if (trust.policies.length + trust.pools.length + trust.unknown.length > 0) return trust
  throw noPolicy(paths.join(", "))
}

function findInInput(input: Input, facts: DeploymentFacts): FoundTrust {
  if (!input.isNamed && !mayHoldTrust(input)) return nothing
  const source = readSource(input)
  const found = findTrust(source, facts)
  if (!input.isNamed) return found ? { ...found, policies: found.policies.filter(isTrustPolicy) } : nothing
  if (found && found.policies.length + found.pools.length + found.unknown.length > 0) return found
  throw isAccessModel(source.value) ? accessModel(input.name) : noPolicy(input.name)
}

/** A file in a folder that isn't readable counts only if it looks as if there were a policy in it. */
function mayHoldTrust({ text }: Input): boolean {
  return /AssumeRolePolicyDocument|assume_role_policy|AWS::Cognito::IdentityPool|aws_cognito_identity_pool|\bsts:/i.test(
    text,
  )
}

/** A policy of its own file may be one of a user or a bucket: those say on what, trust policies say who. */
function isTrustPolicy({ source: { value }, path }: FoundPolicy): boolean {
  if (path.length > 0 || !isRecord(value)) return true
  const statements = [value.Statement].flat().filter(isRecord)
  const has = (name: string): boolean => statements.some((statement) => statement[name] !== undefined)
  return (has("Principal") || has("NotPrincipal")) && !has("Resource") && !has("NotResource")
}

function accessModel(name: string): Error {
  const hint = "claimbridge synth makes templates of it: name those. claimbridge test runs its rows."
  return sourceError({ name }, "This is an access model.", hint)
}

function noPolicy(name: string): Error {
  const hint =
    "Name a trust policy in JSON, a CloudFormation template, or what `aws iam get-role` or `terraform show -json` prints."
  return sourceError({ name }, "There is no trust policy in it.", hint)
}
