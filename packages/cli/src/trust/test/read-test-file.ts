import { dirname, join } from "node:path"
import { choosePolicies, type PolicyChoice } from "../explain/choose-policies.ts"
import { findTrust } from "../find/find-trust.ts"
import type { FoundPolicy } from "../find/found.ts"
import { poolOf } from "../find/pool-of.ts"
import { isRecord } from "../source/is-record.ts"
import { sourceError } from "../source/source-error.ts"
import type { SourceDocument } from "../source/source-text.ts"
import { completeRequest } from "./complete-request.ts"
import type { PolicyFiles, TestFile } from "./test-file.ts"

type Data = Readonly<Record<string, unknown>>

/**
 * Reads tests, and the policies of the files that they name: `policy: { file: access.yaml, role: Deploy }`. What the file says
 * of the role and its pool stands in for what the request leaves out.
 *
 * @throws {CliError} when a file is missing, or has no such role.
 */
export async function readTestFile(source: SourceDocument, files: PolicyFiles): Promise<TestFile> {
  const { value } = source
  if (!isRecord(value) || !isRecord(value.roles)) throw noTests(source)
  const intents = new Map<string, unknown>()
  const roles: (readonly [string, unknown])[] = []
  for (const [name, role] of Object.entries(value.roles)) {
    const { intent, ...tested } = isRecord(role) ? role : {}
    if (intent !== undefined) intents.set(name, intent)
    roles.push([name, isRecord(role) ? await withPolicy(source, tested, files) : role])
  }
  return { source, tests: { ...value, roles: Object.fromEntries(roles) }, intents }
}

function noTests(source: SourceDocument): Error {
  return sourceError(
    source,
    "There are no tests in it.",
    "Name a file with roles and tests; docs/cli-trust.md has an example.",
  )
}

async function withPolicy(source: SourceDocument, role: Data, files: PolicyFiles): Promise<Data> {
  const { policy, request } = role
  if (!isRecord(policy) || typeof policy.file !== "string") return role
  const path = join(dirname(source.name), policy.file)
  const found = findTrust(await files.read(path), files.facts)
  const chosen = chooseOne(found?.policies ?? [], path, { only: textOf(policy.role), roleArn: roleArnOf(request) })
  const { roleArn } = chosen
  return {
    ...role,
    policy: chosen.policy,
    request: completeRequest(request, { pool: poolOf(chosen, found?.pools ?? [])?.pool, roleArn }),
  }
}

function chooseOne(policies: readonly FoundPolicy[], path: string, choice: PolicyChoice): FoundPolicy {
  const [chosen, ...more] = choosePolicies(policies, choice)
  if (!chosen) throw sourceError({ name: path }, "There is no trust policy in it.", "Name another file.")
  if (more.length === 0) return chosen
  const names = [chosen, ...more].map(({ name }) => name).join(", ")
  throw sourceError({ name: path }, "There are several roles in it.", `Choose one of them with role: ${names}.`)
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined
}

function roleArnOf(request: unknown): string | undefined {
  return isRecord(request) ? textOf(request.roleArn) : undefined
}
