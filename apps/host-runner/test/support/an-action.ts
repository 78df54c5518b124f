/** The files of a JavaScript action in the root of the repository. `main` and `post` are the code of its phases. */
export function anAction(action: {
  inputs?: string
  main: string
  post?: string
  runs?: string
}): Record<string, string> {
  const { inputs = "{}", main, post, runs = "" } = action
  const phases = post === undefined ? "" : "  post: post.mjs\n"
  const manifest = `name: an action\ndescription: of a test\ninputs: ${inputs}\nruns:\n  using: node24\n  main: main.mjs\n${phases}${runs}`
  return {
    "action.yml": manifest,
    "main.mjs": imports + main,
    ...(post !== undefined && { "post.mjs": imports + post }),
  }
}

const imports =
  'import { appendFileSync } from "node:fs"\nimport { spawn } from "node:child_process"\nconst { env } = process\n'
