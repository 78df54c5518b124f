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
  profiles: [
    { name: "default", expiration: "2026-11-22T13:00:00.000Z", exchanges: 1, failures: 0 },
    {
      name: "deploy",
      exchanges: 0,
      failures: 2,
      lastFailure: { code: "ERR_ROLE_DENIED", time: "2026-11-22T12:20:00.000Z" },
    },
  ],
}

describe("formatStatus", () => {
  it("tells the jobs, and what their agents say of each profile", () => {
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
    expect(text).toContain(
      "    deploy: not asked for, 2 failed, the last at 2026-11-22T12:20:00.000Z with ERR_ROLE_DENIED\n",
    )
  })

  it("lets no job steer the terminal", () => {
    const text = formatStatus({ runner: "/r", installed: false, jobs: [job], leftOvers: ["/x"] }, new Date())
    expect(text).not.toContain("\u001b")
    expect(text.match(/^hooks/gm)).toHaveLength(1)
  })
})
