import { describe, expect, it } from "vitest"
import { actionInputs } from "../../pages/action-inputs.ts"

const actionYml = `
inputs:
  # Which role
  role-to-assume:
    description: >-
      The role.
      Default: none.
  # What you see
  job-summary:
    description: Whether to write a | summary.
    default: "true"
  refresh:
    description: "Default: \`false\`."
    default: "false"
`

const readme = "# Action\n<!-- inputs: made by `pnpm run docs` from action.yml -->\nold\n<!-- /inputs -->\n## Outputs\n"

describe("actionInputs", () => {
  it("makes a table of each group of inputs, with the default where the description does not say it", () => {
    expect(actionInputs(readme, actionYml)).toBe(`# Action
<!-- inputs: made by \`pnpm run docs\` from action.yml -->

### Which role

| input | meaning |
|---|---|
| \`role-to-assume\` | The role. Default: none. |

### What you see

| input | meaning |
|---|---|
| \`job-summary\` | Whether to write a \\| summary. Default: \`true\`. |
| \`refresh\` | Default: \`false\`. |

<!-- /inputs -->
## Outputs
`)
  })

  it("leaves a page alone that is up to date", () => {
    const once = actionInputs(readme, actionYml)
    expect(actionInputs(once, actionYml)).toBe(once)
  })

  it("refuses a page without its marks", () => {
    expect(() => actionInputs("# Action\n", actionYml)).toThrow("lacks the marks")
  })
})
