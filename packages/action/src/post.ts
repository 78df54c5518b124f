import { actionMachine } from "./action-machine.ts"
import { cleanUp } from "./clean-up.ts"

if (!(await cleanUp(actionMachine()))) process.exitCode = 1
