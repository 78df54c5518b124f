import { describe, expect, it } from "vitest"
import { lintWorkflow } from "../../src/index.ts"
import { useFolder } from "../support/use-folder.ts"

const action =
  "name: x\ndescription: x\ninputs: { aws-region: { description: x } }\nruns: { using: node24, main: a.mjs }"

async function lint(job: string) {
  const text = `on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n${job}`
  const repository = await useFolder({ "workflow.yml": text, "action.yml": action, "given/action.yml": action })
  const actions = { "octo-org/octo-action@v1": `${repository}/given` }
  const findings = await lintWorkflow(`${repository}/workflow.yml`, { repository, actions })
  return findings.map(({ line, column, message }) => `${line}:${column} ${message}`)
}

const bad = [
  {
    name: "a permission that doesn't exist",
    job: "    permissions: { id-tokn: write }\n    steps: [{ run: x }]",
    expected: "5:20 Unexpected value 'id-tokn'",
  },
  {
    name: "a key that doesn't exist",
    job: "    steps:\n      - run: x\n        workdir: y",
    expected: "7:9 Unexpected value 'workdir'",
  },
  {
    name: "an expression without an end",
    job: "    steps:\n      - run: echo ${{ 1 && }}",
    expected: "6:19 Unexpected end of expression: '&&'",
  },
  {
    name: "a function that doesn't exist",
    job: "    steps:\n      - run: x\n        if: succes()",
    expected: "7:13 Unrecognized function: 'succes'",
  },
  {
    name: "a context that isn't there",
    job: "    env: { A: '${{ steps.a.outputs.b }}' }\n    steps: [{ run: x }]",
    expected: "5:16 Unrecognized named-value: 'steps'",
  },
  {
    name: "an input that an action of the repository doesn't have",
    job: "    steps:\n      - uses: ./\n        with:\n          AWS-Region: x\n          region: x",
    expected: "9:11 ./ has no input 'region'",
  },
  {
    name: "an input that a given action doesn't have",
    job: "    steps:\n      - uses: octo-org/octo-action@v1\n        with: { region: x }",
    expected: "7:17 octo-org/octo-action@v1 has no input 'region'",
  },
  {
    name: "an action that isn't there",
    job: "    steps:\n      - uses: ./nowhere",
    expected: expect.stringMatching(/^6:15 \.\/nowhere: Can't find 'action\.yml'/),
  },
  {
    name: "two steps with one id",
    job: "    steps:\n      - { id: a, run: x }\n      - { id: a, run: y }",
    expected: expect.stringMatching(/^7:\d+ The identifier 'a' may not be used more than once/),
  },
  {
    name: "a job that needs one that isn't there",
    job: "    needs: build\n    steps: [{ run: x }]\n  other:\n    runs-on: ubuntu-latest\n    steps: [{ run: x }]",
    expected: expect.stringMatching(/^5:\d+ Job 'test' depends on unknown job 'build'/),
  },
  { name: "broken YAML", job: "    steps: [", expected: expect.stringMatching(/^5:13 Flow sequence/) },
]

describe("lintWorkflow", () => {
  it.each(bad)("finds $name", async ({ job, expected }) => {
    expect(await lint(job)).toContainEqual(expected)
  })

  it("finds nothing in a good workflow, and leaves actions alone that it doesn't have", async () => {
    const job = `    permissions: { id-token: write }
    steps:
      - uses: actions/checkout@v5
        with: { anything: goes }
      - uses: ./
        id: a
        with: { aws-region: "\${{ vars.REGION }}" }
      - run: echo "\${{ steps.a.outputs.b }}"
        if: always() && github.ref == 'refs/heads/main'`

    expect(await lint(job)).toEqual([])
  })
})
