import { actionMachine } from "./action-machine.ts"
import { run } from "./run.ts"

if (!(await run(actionMachine()))) process.exitCode = 1
