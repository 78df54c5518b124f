import { describe, expect, it } from "vitest"
import { processCommand } from "../src/process-command.ts"

describe("processCommand", () => {
  it.each([
    { name: "plain arguments", argv: ["/opt/a/node", "--role", "ci"], command: "/opt/a/node --role ci" },
    { name: "white space", argv: ["/opt/my runner/node"], command: '"/opt/my runner/node"' },
    { name: "what a shell reads as its own", argv: ["/opt/a(2);b", "~c", "*"], command: '"/opt/a(2);b" "~c" "*"' },
  ])("carries $name", ({ argv, command }) => {
    expect(processCommand(argv, "linux")).toEqual({ command })
  })

  it.each([
    { name: "a variable", platform: "linux", unsafe: "/opt/$HOME" },
    { name: "a backslash, which some SDKs drop", platform: "linux", unsafe: "/opt/a\\b" },
    { name: "white space on Windows", platform: "win32", unsafe: "C:\\my runner\\node.exe" },
  ])("names $name as unsafe", ({ platform, unsafe }) => {
    expect(processCommand(["x", unsafe], platform)).toEqual({ unsafe })
  })
})
