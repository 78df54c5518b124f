import type { Rolldown } from "tsdown"

/**
 * The AWS SDK warns on stderr that its coming versions need a later Node. The one in the bundle does not change, and a
 * `credential_process` has to be silent: some SDKs show what it says there.
 */
export const quietSdk: Rolldown.Plugin = {
  name: "quiet-sdk",
  load: (id) => (/[\\/]emitWarningIfUnsupportedVersion\.js$/.test(id) ? withoutWarning : undefined),
}

const withoutWarning = `export const state = { warningEmitted: true }
export const emitWarningIfUnsupportedVersion = () => undefined`
