import { isRecord } from "../../is-record.ts"
import type { AssumeRoleInput } from "./assume-role-input.ts"
import { checkLimits, type Limits } from "./check-limits.ts"
import { checkSessionTags } from "./check-session-tags.ts"
import { readList } from "./read-list.ts"
import { readPolicyArns } from "./read-policy-arns.ts"
import { readSeconds } from "./read-seconds.ts"
import { SOURCE_IDENTITY } from "./read-source-identity.ts"
import { readText } from "./read-text.ts"
import { sessionLimits } from "./session-limits.ts"
import type { SessionTag } from "./session-tags.ts"
import { validationError } from "./validation-error.ts"

const EXTERNAL_ID: Limits = { minLength: 2, maxLength: 1224, pattern: String.raw`[\w+=,.@:\/-]*` }

/** @throws {AwsError} `ValidationError`, `InvalidParameterValue`, `MalformedInput` */
export function readAssumeRoleInput(input: Readonly<Record<string, unknown>>): AssumeRoleInput {
  const roleArn = readText(input, "RoleArn")
  const roleSessionName = readText(input, "RoleSessionName")
  const options = readOptions(input)
  checkLimits([
    ...sessionLimits({
      roleArn,
      roleSessionName,
      minimumSessionTokenSize: readSeconds(input, "MinimumSessionTokenSize"),
      ...options,
    }),
    { name: "externalId", value: options.externalId, limits: EXTERNAL_ID },
    { name: "sourceIdentity", value: options.sourceIdentity, limits: SOURCE_IDENTITY },
  ])
  const tags = readList(input, "Tags").map(readTag)
  const transitiveTagKeys = readList(input, "TransitiveTagKeys").map(String)
  checkSessionTags({ tags, transitiveTagKeys })
  // Refused above already; this is for the compiler.
  if (!roleArn || !roleSessionName) throw validationError("1 validation error detected")
  return { roleArn, roleSessionName, tags, transitiveTagKeys, ...options }
}

type Options = Omit<AssumeRoleInput, "roleArn" | "roleSessionName" | "tags" | "transitiveTagKeys">

function readOptions(input: Readonly<Record<string, unknown>>): Options {
  const durationSeconds = readSeconds(input, "DurationSeconds")
  const policy = readText(input, "Policy")
  const policyArns = readPolicyArns(input)
  const externalId = readText(input, "ExternalId")
  const sourceIdentity = readText(input, "SourceIdentity")
  return {
    ...(durationSeconds !== undefined && { durationSeconds }),
    ...(policy !== undefined && { policy }),
    ...(policyArns !== undefined && { policyArns }),
    ...(externalId !== undefined && { externalId }),
    ...(sourceIdentity !== undefined && { sourceIdentity }),
  }
}

function readTag(member: unknown): SessionTag {
  const tag = isRecord(member) ? member : {}
  return { key: readText(tag, "Key") ?? "", value: readText(tag, "Value") ?? "" }
}
