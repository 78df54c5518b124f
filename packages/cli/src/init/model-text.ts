import type { CiAccess } from "./ci/ci-plan.ts"
import type { Answers } from "./question.ts"

/** An access model for one repository, with tests. */
export function modelText(answers: Required<Answers>, access: CiAccess): string {
  const { ci, "account-id": account, region, provider, name, role } = answers
  const { tags, rule, sessionName } = access
  const issuer = { ...access.issuer, provider: provider === "adopt" ? provider : undefined }
  return `# Which CI jobs get which AWS roles. docs/access-model.md of claimbridge describes every key.
# After a change: claimbridge test access.yaml, then claimbridge synth --out aws
pool: { name: ${scalar(name)}, account: "${account}", region: ${region} }

issuers:
${provider === "adopt" ? "" : adoptText}  ${ci}: ${flow(issuer)}

# These claims become session tags.
tags: ${flow(tags)}

roles:
  ${scalar(role)}:
    allow:
      - ${flow({ issuer: ci, ...rule })}
${sessionName === undefined ? "" : `    session_name: ${JSON.stringify(sessionName)}\n`}    # What these jobs may do, such as:
    # policies:
    #   - { allow: [s3:GetObject, s3:PutObject], on: "arn:aws:s3:::acme-artifacts/\${tag:${firstTag(tags)}}/*" }
${sessionName === undefined ? acceptText : ""}
tests:
${testsOf(access)
  .map((test) => testText(role, test))
  .join("")}`
}

const adoptText = `  # Add "provider: adopt" if the account has an IAM OIDC provider for this CI already.
`

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

interface ModelTest {
  readonly name: string
  readonly claims: Readonly<Record<string, string | undefined>>
  readonly expected: "allowed" | "denied"
}

function testsOf(access: CiAccess): readonly ModelTest[] {
  const { job, strangers } = access
  return [
    { name: "a job that is meant", claims: job, expected: "allowed" },
    ...strangers.map(({ name, claims }) => ({ name, claims: { ...job, ...claims }, expected: "denied" }) as const),
  ]
}

function testText(role: string, { name, claims, expected }: ModelTest): string {
  return `  - name: ${name}
    role: ${scalar(role)}
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
