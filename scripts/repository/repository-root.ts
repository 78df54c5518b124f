import { resolve } from "node:path"

/** The absolute path of the checkout. */
export const repositoryRoot: string = resolve(import.meta.dirname, "../..")
