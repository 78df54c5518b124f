import { describe, expect, it } from "vitest"
import { processCommand } from "../src/delivery/process-command.ts"

describe("processCommand", () => {
  it("puts arguments with white space between double quotes, which every SDK understands", () => {
    expect(processCommand(["/opt/my runner/node", "/opt/x.js", "ci"], "linux")).toBe(
      '"/opt/my runner/node" /opt/x.js ci',
    )
  })

  it("leaves the paths of Windows as they are", () => {
    expect(processCommand(["C:\\runner\\node.exe", "D:\\a\\_temp\\x.json"], "win32")).toBe(
      "C:\\runner\\node.exe D:\\a\\_temp\\x.json",
    )
  })

  it.each([
    { name: "a quote", platform: "linux", path: '/opt/"x"/node' },
    { name: "a variable", platform: "linux", path: "/opt/$HOME/node" },
    { name: "a backslash, which some SDKs drop", platform: "linux", path: "/opt/a\\b/node" },
    {
      name: "white space on Windows, whose shell takes quotes away",
      platform: "win32",
      path: "C:\\my runner\\node.exe",
    },
    { name: "a percent sign on Windows", platform: "win32", path: "C:\\%x%\\node.exe" },
  ])("refuses $name, and names the path and a way out", ({ platform, path }) => {
    expect(() => processCommand([path, "x"], platform)).toThrow(
      `refresh: profile: a credential_process cannot carry the path ${path}.`,
    )
  })
})
