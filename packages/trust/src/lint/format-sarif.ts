import { locatePath } from "../locate-path.ts"
import type { Finding } from "./finding.ts"
import { findingText } from "./finding-text.ts"
import type { RuleText } from "./lint-rule.ts"
import { lintRules } from "./lint-rules.ts"

/** One linted document, for `formatSarif`. */
export interface LintedDocument {
  /** Its path from the root of the repository, such as `policies/deploy.json`. */
  readonly uri: string
  /** Its text, if it is a policy in JSON: findings then have a line and a column. Without it, they are at line 1. */
  readonly text?: string
  readonly findings: readonly Finding[]
}

/**
 * Puts findings into a SARIF 2.1.0 log, as code scanning takes it: JSON text, with the rules that it names.
 *
 * @example
 * ```ts
 * import { parsePolicy } from "@claimbridge/trust"
 * import { formatSarif, lintTrust } from "@claimbridge/trust/lint"
 *
 * const text = '{ "Statement": { "Effect": "Allow", "Principal": "*", "Action": "sts:AssumeRole" } }'
 * const findings = lintTrust(parsePolicy(text, { kind: "trust" }))
 * process.stdout.write(formatSarif([{ uri: "policies/deploy.json", text, findings }]))
 * ```
 *
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function formatSarif(documents: readonly LintedDocument[]): string {
  const found = new Set(documents.flatMap(({ findings }) => findings.map(({ code }) => code)))
  const rules = [...lintRules.values()].filter(({ code }) => found.has(code))
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "claimbridge", rules: rules.map(sarifRule) } },
        columnKind: "utf16CodeUnits",
        results: documents.flatMap((document) => document.findings.map((finding) => sarifResult(finding, document))),
      },
    ],
  }
  return JSON.stringify(log, undefined, 2)
}

/** GitHub sorts by `security-severity`, from 0 to 10. */
const securitySeverity = { error: "8.0", warning: "5.0", note: "2.0" }

function sarifRule({ code, severity, message, risk, fix, page }: RuleText): object {
  return {
    id: code,
    shortDescription: { text: message },
    fullDescription: { text: risk },
    help: { text: fix },
    helpUri: page,
    defaultConfiguration: { level: severity },
    properties: { tags: ["security"], "security-severity": securitySeverity[severity] },
  }
}

function sarifResult(finding: Finding, { uri, text }: LintedDocument): object {
  const { code, severity, path } = finding
  const { message, fix } = findingText(finding)
  const { line, column } = (text !== undefined && locatePath(text, path)) || { line: 1, column: 1 }
  return {
    ruleId: code,
    level: severity,
    message: { text: `${message} ${fix}` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: encodeUri(uri) },
          region: { startLine: line, startColumn: column },
        },
        logicalLocations: [{ fullyQualifiedName: path }],
      },
    ],
  }
}

/** File names may have spaces, and half of a surrogate pair has no encoding. */
function encodeUri(path: string): string {
  return encodeURI(path.replace(/\p{Surrogate}/gu, "\u{fffd}"))
}
