import packageJson from "../package.json" with { type: "json" }

/** The version of this package, for the user agent. */
export const version: string = packageJson.version
