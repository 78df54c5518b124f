import type { HookKind } from "./hook-variables.ts"
import type { Installation } from "./installation.ts"

/** What a hook's file starts. */
export interface HookCall {
  readonly kind: HookKind
  /** What starts this program. */
  readonly program: readonly string[]
  readonly runner: string
  readonly policy: string
}

/** The text of a hook's file. It hands over the runner's process, which lives as long as the job. */
export function hookText(hook: Installation["hook"], { kind, program, runner, policy }: HookCall): string {
  const argv = [...program, "runner", `job-${kind}`, "--runner", runner, "--policy", policy]
  return texts[hook](argv)
}

const remark = "Made by `claimbridge runner install`; `claimbridge runner uninstall` takes it away."

const texts: Readonly<Record<Installation["hook"], (argv: readonly string[]) => string>> = {
  sh: (argv) => `#!/bin/sh\n# ${remark}\nexec ${argv.map(shellWord).join(" ")} --owner-pid "$PPID"\n`,
  js: (argv) => `// ${remark}
import("node:child_process").then(({ spawnSync }) => {
  const [program, ...args] = ${JSON.stringify(argv)}
  const { status } = spawnSync(program, [...args, "--owner-pid", String(process.ppid)], { stdio: "inherit" })
  process.exitCode = status ?? 1
})
`,
  ps1: (argv) => `# ${remark}
$own = if ($PSVersionTable.PSVersion.Major -ge 7) { (Get-Process -Id $PID).Parent.Id }
  else { (Get-CimInstance Win32_Process -Filter "ProcessId=$PID").ParentProcessId }
& ${argv.map(powershellWord).join(" ")} --owner-pid ([int]$own)
exit $LASTEXITCODE
`,
}

function shellWord(word: string): string {
  return `'${word.replaceAll("'", `'\\''`)}'`
}

function powershellWord(word: string): string {
  return `'${word.replaceAll("'", "''")}'`
}
