import type { RoleHop } from "@claimbridge/core"
import { isSeq } from "yaml"
import { optionValues } from "../../frame/option-values.ts"
import type { ConfigurationEntry, ConfigurationReader } from "../../settings/parse-configuration-nodes.ts"
import { hopKeys } from "./policy-options.ts"

/**
 * Reads the hops of a chain; none where there is no chain.
 *
 * @throws {CliError} with line and column when a hop has no role, or something that no hop has.
 */
export function readChain(reader: ConfigurationReader, node: unknown): readonly RoleHop[] {
  return reader.items(node).map((hop) => readHop(reader, hop))
}

function readHop(reader: ConfigurationReader, node: unknown): RoleHop {
  const entries = reader.entries(node)
  const given = entries
    .filter(({ name }) => name !== "tags")
    .map((entry) => [entry.name, reader.option(entry, hopKeys)] as const)
  const options = optionValues(new Map(given))
  const roleArn = options.text("role-arn")
  if (roleArn === undefined) throw reader.fault(node, "a hop of a chain has a role-arn")
  const roleSessionName = options.text("role-session-name")
  const durationSeconds = options.number("duration-seconds")
  const externalId = options.text("external-id")
  const sourceIdentity = options.text("source-identity")
  const transitiveTagKeys = options.list("transitive-tag-keys")
  const tags = entries.find(({ name }) => name === "tags")
  return {
    roleArn,
    ...(roleSessionName !== undefined && { roleSessionName }),
    ...(durationSeconds !== undefined && { durationSeconds }),
    ...(externalId !== undefined && { externalId }),
    ...(sourceIdentity !== undefined && { sourceIdentity }),
    ...(transitiveTagKeys.length > 0 && { transitiveTagKeys }),
    ...(tags !== undefined && { tags: readTags(reader, tags) }),
  }
}

function readTags(reader: ConfigurationReader, { value }: ConfigurationEntry): NonNullable<RoleHop["tags"]> {
  return isSeq(value) ? reader.items(value).map(reader.text) : renamed(reader, value)
}

function renamed(reader: ConfigurationReader, value: unknown): Readonly<Record<string, string>> {
  return Object.fromEntries(reader.entries(value).map((entry) => [entry.name, reader.text(entry.value)]))
}
