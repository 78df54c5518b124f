import { describe, expect, it } from "vitest"
import { requireProcessCommand } from "../src/delivery/require-process-command.ts"

describe("requireProcessCommand", () => {
  it("puts arguments with white space between double quotes, which every SDK understands", () => {
    expect(requireProcessCommand(["/opt/my runner/node", "/opt/x.js", "ci"], "linux")).toBe(
      '"/opt/my runner/node" /opt/x.js ci',
    )
  })

  it("quotes what a shell would read as its own", () => {
    expect(requireProcessCommand(["/opt/runner(2)/node", "/opt/a;b.js", "~x"], "linux")).toBe(
      '"/opt/runner(2)/node" "/opt/a;b.js" "~x"',
    )
  })

  it("leaves the paths of Windows as they are", () => {
    expect(requireProcessCommand(["C:\\runner\\node.exe", "D:\\a\\_temp\\x.json"], "win32")).toBe(
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
    expect(() => requireProcessCommand([path, "x"], platform)).toThrow(
      `refresh: profile: a credential_process cannot carry the path ${path}.`,
    )
  })
})
