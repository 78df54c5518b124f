import { runCommand } from "./commands/run-command.ts"

const { code, output } = await runCommand(["turbo", "run", "build", "--output-logs=new-only", ...process.argv.slice(2)])
process.stdout.write(output)
process.exitCode = code
