import { randomUUID } from "node:crypto"
import { describe, expect, it } from "vitest"
import { anAction } from "../support/an-action.ts"
import { runSteps } from "../support/run-steps.ts"

describe("runJob, masks", () => {
  it("hides a value in everything that is logged after its mask, and keeps it in the raw output", async () => {
    const run = await runSteps(
      "- run: |\n    echo before hidden-$(echo word)\n    echo ::add-mask::hidden-$(echo word)\n    echo after hidden-$(echo word)",
    )

    expect(run.log).toContain("before hidden-word")
    expect(run.log).toContain("after ***")
    expect(run.log).not.toMatch(/^::add-mask/m)
    expect(run.rawOutput.map(({ text }) => text).join("")).toBe(
      "before hidden-word\n::add-mask::hidden-word\nafter hidden-word\n",
    )
  })

  it("says of raw output which step wrote it, where and when", async () => {
    const run = await runSteps("- id: a\n  run: echo out\n- run: echo err >&2")

    expect(run.rawOutput).toEqual([
      { step: "a", phase: "main", stream: "stdout", text: "out\n", atMs: expect.any(Number) },
      { step: "__run", phase: "main", stream: "stderr", text: "err\n", atMs: expect.any(Number) },
    ])
    expect(run.rawOutput[1]?.atMs).toBeGreaterThan(run.rawOutput[0]?.atMs ?? 0)
  })

  it("hides each line of a mask with several", async () => {
    const run = await runSteps(
      "- run: |\n    echo ::add-mask::first-line%0Asecond-line\n    echo second-line $((1 + 1))",
    )

    expect(run.log).toContain("\n*** 2")
  })

  it("warns about an empty mask", async () => {
    const run = await runSteps("- run: 'echo \"::add-mask::  \"'")

    expect(run.annotations[0]?.message).toBe("Can't add secret mask for empty string in ##[add-mask] command.")
  })

  it("hides secrets from the first line on, in the script too", async () => {
    const secret = randomUUID()
    const run = await runSteps("- run: echo '${{ secrets.KEY }}'", { secrets: { KEY: secret } })

    expect(run.log).not.toContain(secret)
    expect(run.log).toContain("##[group]Run echo '***'")
  })

  // ExecutionContext.cs: endpoint tokens go to the masker; reference: only `id-token: write` gives them to steps.
  it("gives the request token to every step of a job that may have it, masked", async () => {
    const requestToken = randomUUID()
    const run = await runSteps(
      "- uses: actions/checkout@v5\n- uses: ./\n- run: echo $ACTIONS_ID_TOKEN_REQUEST_URL $ACTIONS_ID_TOKEN_REQUEST_TOKEN",
      {
        head: "    permissions: { id-token: write }",
        idToken: { url: "http://127.0.0.1:1/token?v=1", requestToken },
        files: anAction({ main: "console.log(env.ACTIONS_ID_TOKEN_REQUEST_URL, env.ACTIONS_ID_TOKEN_REQUEST_TOKEN)" }),
      },
    )

    expect(run.log.match(/^http:.*$/gm)).toEqual(Array(2).fill("http://127.0.0.1:1/token?v=1 ***"))
  })

  it.each([{ head: "" }, { head: "    permissions: { id-token: read }" }, { head: "    permissions: read-all" }])(
    "gives no request token to a job with '$head'",
    async ({ head }) => {
      const idToken = { url: "http://127.0.0.1:1/token", requestToken: randomUUID() }
      const run = await runSteps('- run: echo "[$ACTIONS_ID_TOKEN_REQUEST_URL$ACTIONS_ID_TOKEN_REQUEST_TOKEN]"', {
        head,
        idToken,
      })

      expect(run.log).toContain("\n[]")
    },
  )

  // https://github.com/actions/runner/blob/main/src/Runner.Worker/JobExtension.cs, FinalizeJob
  it("drops outputs of the job that hold a masked value, and empty ones", async () => {
    const run = await runSteps(
      "- id: a\n  run: |\n    echo ::add-mask::hidden-word\n    echo 'b=a hidden-word' >> $GITHUB_OUTPUT\n    echo c=fine >> $GITHUB_OUTPUT",
      {
        head: "    outputs: { b: '${{ steps.a.outputs.b }}', c: '${{ steps.a.outputs.c }}', d: '${{ steps.a.outputs.d }}' }",
      },
    )

    expect(run.jobOutputs).toEqual({ c: "fine" })
    expect(run.annotations[0]?.message).toBe("Skip output 'b' since it may contain secret.")
  })

  it("fails a job whose outputs can't be evaluated", async () => {
    const run = await runSteps("- run: 'true'", { head: "    outputs: { a: '${{ nonsense( }}' }" })

    expect(run.conclusion).toBe("failure")
    expect(run.annotations[0]?.message).toBe("Fail to evaluate job outputs")
  })
})
