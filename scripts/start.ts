import { join } from "node:path"
import { repositoryRoot } from "./repository/repository-root.ts"
import { appParameters } from "./start/app-parameters.ts"
import { buildApp } from "./start/build-app.ts"
import { runApp } from "./start/run-app.ts"

// Standard output belongs to the app alone, so that `pnpm start --json` can be piped.
const app = join(repositoryRoot, "apps/e2e/dist/main.js")
const parameters = appParameters(process.argv.slice(2))
const folder = process.env.INIT_CWD ?? process.cwd()

const build = await buildApp()
process.stderr.write(build.message)
process.exitCode = build.code === 0 ? await runApp({ app, parameters, folder }) : build.code
