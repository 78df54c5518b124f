import { describe, expect, it } from "vitest"
import { formatStatus } from "../../../src/runner/status/format-status.ts"

const job = {
  repository: "octo-org/shop\n\u001b[2Jhooks      installed",
  runId: "4711",
  name: "build",
  rule: "the organization",
  since: "2026-11-22T12:00:00.000Z",
  pid: 4242,
  mark: "99",
  expirations: { default: "2026-11-22T13:00:00.000Z" },
}

describe("formatStatus", () => {
  it("tells the jobs, and until when they have credentials", () => {
    const status = {
      runner: "/srv/runners/one",
      installed: true,
      hook: "sh",
      policy: "/etc/p.yaml",
      jobs: [job],
      leftOvers: [],
    }
    const text = formatStatus(status, new Date("2026-11-22T12:30:00Z"))
    expect(text).toContain(
      "the organization, pid 4242 mark 99, since 2026-11-22T12:00:00.000Z\n    default: valid for 30 min\n",
    )
  })

  it("lets no job steer the terminal", () => {
    const text = formatStatus({ runner: "/r", installed: false, jobs: [job], leftOvers: ["/x"] }, new Date())
    expect(text).not.toContain("\u001b")
    expect(text.match(/^hooks/gm)).toHaveLength(1)
  })
})
