import type { CiDescription } from "../../packages/ci/src/description/ci-description.ts"
import type { ClaimFact } from "../../packages/ci/src/description/claim-fact.ts"
import { pascalName } from "./pascal-name.ts"

const exampleAccount = `    identityPoolId: "eu-west-1:7f3c1b2a-0d4e-4f5a-9b6c-8d7e6f5a4b3c",
    roleArn: "arn:aws:iam::111122223333:role/ci",`

/** The page of one CI: how a job gets its token, what AWS has to know, which claims to trust, what to beware of. */
export function ciPage(ci: CiDescription): string {
  const sections = [introduction(ci), job(ci), aws(ci), claims(ci), mapping(ci), traps(ci)]
  return `${sections.join("\n\n")}\n`
}

function introduction({ name, title, page, delivery, renewal, lifetime }: CiDescription): string {
  const vendor = page.startsWith("https:") ? `[The vendor's page](${page}).` : `[Its README](../../${page}).`
  return `# ${title}

<!-- Made by \`pnpm run docs\` from packages/ci/src/${name}/${name}.ts. Change that file, not this page. -->

The token comes by ${delivery}. It lives ${lifetime}. ${renewals[renewal]} ${vendor}`
}

const renewals: Readonly<Record<CiDescription["renewal"], string>> = {
  "every exchange": "Each exchange has a new one, so that jobs may take as long as they want.",
  never:
    "There is no other one later on: ask for credentials early, with `durationSeconds` as long as the rest of the job.",
}

function job({ name, setup: { language, code }, offer }: CiDescription): string {
  const from = `from${pascalName(name)}Cognito`
  return `## In the job

${offer}

\`\`\`${language}
${code}
\`\`\`

\`\`\`ts
import { S3Client } from "@aws-sdk/client-s3"
import { ${from} } from "@claimbridge/ci"

export const s3 = new S3Client({
  region: "eu-west-1",
  credentials: ${from}({
${exampleAccount}
  }),
})
\`\`\``
}

function aws({ issuer, audience: { chosenBy, rule } }: CiDescription): string {
  return `## In AWS

| | |
|---|---|
| URL of the IAM OIDC provider | ${plain(issuer)} |
| login in the pool | the same without \`https://\` and trailing slash; it is read from the token |
| who chooses the audience | ${chosenBy} |
| audience | ${plain(rule)} |`
}

function claims(ci: CiDescription): string {
  const rows = ci.claims.map((claim) => `| ${claimCells(claim).join(" | ")} |\n`)
  return `## Claims

Who sets a claim decides how far it can be trusted: an *author* is whoever may change the job's code, name its branch or start it.

| claim | type | set by | |
|---|---|---|---|
${rows.join("").trimEnd()}`
}

function claimCells({ claim, type, setBy, note = "" }: ClaimFact): string[] {
  return [`\`${claim}\``, type, setBy, note]
}

function mapping({ mapping: tags }: CiDescription): string {
  const lines = Object.entries(tags).map(([tag, claim]) => `  ${tag}: ${claim}`)
  return `## Mapping

A good beginning for the pool's \`PrincipalTags\`: what never changes comes first. In a trust policy each is \`aws:RequestTag/<tag>\`.

\`\`\`yaml
PrincipalTags:
${lines.join("\n")}
\`\`\``
}

function traps({ traps: sentences }: CiDescription): string {
  return `## Beware\n\n${sentences.map((sentence) => `- ${sentence}`).join("\n")}`
}

/** Angle brackets stand for themselves. */
function plain(text: string): string {
  return text.replace(/[<>]/g, "\\$&")
}
