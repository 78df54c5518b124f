import type { CiAccess, Stranger } from "./ci/ci-plan.ts"
import type { Answers } from "./question.ts"

/** The name of the pool. */
export const poolName = "ci"

const roleName = "deploy"

/** An access model for one repository, with tests. */
export function modelText({ ci, "account-id": account, region }: Answers, access: CiAccess): string {
  const { issuer, tags, rule, sessionName } = access
  return `# Which CI jobs get which AWS roles. docs/access-model.md of claimbridge describes every key.
# After a change: claimbridge test, then claimbridge synth --out aws
pool: { name: ${poolName}, account: "${account}", region: ${region} }

issuers:
  # Add "provider: adopt" if the account has an IAM OIDC provider for this CI already.
  ${ci}: ${flow(issuer)}

# These claims become session tags.
tags: ${flow(tags)}

roles:
  ${roleName}:
    allow:
      - ${flow({ issuer: ci, ...rule })}
${sessionName === undefined ? "" : `    session_name: ${JSON.stringify(sessionName)}\n`}    # What these jobs may do, such as:
    # policies:
    #   - { allow: [s3:GetObject, s3:PutObject], on: "arn:aws:s3:::acme-artifacts/\${tag:${firstTag(tags)}}/*" }
${sessionName === undefined ? acceptText : ""}
tests:
${testText("a job that is meant", access.job, "allowed")}${access.strangers.map((stranger) => testText(stranger.name, claimsOf(access, stranger), "denied")).join("")}`
}

const acceptText = `
accept:
  - { finding: SESSION_NAME_FREE, because: "The tokens have no claim that a session could be named after" }
`

function firstTag(tags: CiAccess["tags"]): string {
  const [first = ""] = isList(tags) ? tags : Object.keys(tags)
  return first
}

function isList(tags: CiAccess["tags"]): tags is readonly string[] {
  return Array.isArray(tags)
}

function claimsOf({ job }: CiAccess, { claims }: Stranger): Readonly<Record<string, string | undefined>> {
  return { ...job, ...claims }
}

function testText(name: string, claims: Readonly<Record<string, string | undefined>>, expected: string): string {
  return `  - name: ${name}
    role: ${roleName}
    claims: ${flow(claims)}
    expect: ${expected}
`
}

/** YAML in one line. */
function flow(value: readonly string[] | Readonly<Record<string, unknown>>): string {
  if (Array.isArray(value)) return `[${value.join(", ")}]`
  const members = Object.entries(value).filter(([, member]) => member !== undefined)
  return `{ ${members.map(([key, member]) => `${key}: ${scalar(member)}`).join(", ")} }`
}

/** Quoted, unless nobody can take it for anything but text. */
function scalar(value: unknown): string {
  const text = String(value)
  const isPlain = /^[A-Za-z][\w./-]*$/.test(text) && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(text)
  return isPlain ? text : JSON.stringify(text)
}
