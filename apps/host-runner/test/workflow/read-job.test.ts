import { describe, expect, it } from "vitest"
import { readJob } from "../../src/workflow/read-job.ts"

function read(workflow: string, job: string) {
  const text = `on: push\n${workflow}\njobs:\n  test:\n    runs-on: ubuntu-latest\n    ${job}\n    steps: []`
  return readJob(text, { job: undefined, path: ".github/workflows/test.yml" })
}

const grants = [
  { name: "nothing", workflow: "", job: "", may: false },
  { name: "a write for the job", workflow: "", job: "permissions: { id-token: write }", may: true },
  { name: "a write for all jobs", workflow: "permissions: { id-token: write }", job: "", may: true },
  { name: "a read", workflow: "", job: "permissions: { id-token: read }", may: false },
  { name: "write-all", workflow: "permissions: write-all", job: "", may: true },
  { name: "read-all", workflow: "permissions: read-all", job: "", may: false },
  {
    name: "a job's list that leaves it out, whatever the workflow says",
    workflow: "permissions: { id-token: write }",
    job: "permissions: { contents: read }",
    may: false,
  },
  { name: "an empty list of the job", workflow: "permissions: write-all", job: "permissions: {}", may: false },
]

describe("readJob", () => {
  // https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#permissions
  it.each(grants)("understands $name", ({ workflow, job, may }) => {
    expect(read(workflow, job).mayRequestIdToken).toBe(may)
  })

  it("lets the job's defaults win over the workflow's, one by one", () => {
    const workflow = "defaults: { run: { shell: sh, working-directory: a } }"

    expect(read(workflow, "defaults: { run: { shell: bash } }")).toMatchObject({
      defaultShell: "bash",
      defaultWorkingDirectory: "a",
    })
  })

  it("calls a workflow without a name by its path", () => {
    expect(read("", "").workflowName).toBe(".github/workflows/test.yml")
    expect(read("name: Deploy", "").workflowName).toBe("Deploy")
  })
})
