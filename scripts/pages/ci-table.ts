import type { CiDescription } from "../../packages/ci/src/description/ci-description.ts"
import { pascalName } from "./pascal-name.ts"

type Cis = readonly CiDescription[]

const header = `| CI | provider | the token comes by | a new one | lives | who chooses the audience |
|---|---|---|---|---|---|
`

/** The table of all CIs in the README, by their names. */
export function ciTable(cis: Cis): string {
  return (
    header +
    cis
      .toSorted((one, other) => one.title.localeCompare(other.title))
      .map(row)
      .join("")
  )
}

function row({ name, title, delivery, renewal, lifetime, audience }: CiDescription): string {
  const link = `[${title}](../../docs/ci/${name}.md)`
  const cells = [link, `\`from${pascalName(name)}Cognito\``, delivery, renewal, lifetime, audience.chosenBy]
  return `| ${cells.join(" | ")} |\n`
}
