import type { Layer } from "./layer.ts"

/**
 * Who may import whom. An arrow that is not here does not exist; a new package gets its line here first.
 *
 * The emulator and trust never see core or ci, not even in tests: the fake is written from AWS's documents and proved
 * with AWS's own clients, so that the fake and the real thing cannot be wrong together.
 */
export const layerTable: Readonly<Record<string, Layer>> = {
  core: {
    workspace: [],
    external: ["@aws-sdk/client-cognito-identity", "@aws-sdk/credential-providers", "@aws-sdk/types", "@smithy/*"],
    tests: ["emulator"],
  },
  ci: { workspace: ["core"], external: [], tests: ["emulator"] },
  trust: { workspace: [], external: [], tests: [] },
  issuer: { workspace: [], external: ["jose", "hono", "unstorage"], tests: [] },
  emulator: { workspace: ["trust", "issuer"], external: ["jose", "yaml"], tests: [] },
  infra: { workspace: ["trust"], external: ["yaml", "aws-cdk-lib", "constructs"], tests: ["emulator"] },
  agent: { workspace: ["core", "ci"], external: [], tests: ["emulator"] },
  cli: {
    workspace: ["core", "ci", "trust", "issuer", "emulator", "infra", "agent"],
    external: ["*"],
    tests: ["host-runner"],
  },
  action: {
    workspace: ["core", "ci", "agent", "trust"],
    external: ["@actions/core", "@aws-sdk/client-sts", "yaml"],
    tests: ["emulator", "host-runner"],
  },
}

/** Apps are users of the packages: anything, through the published entry. */
export const appLayer: Layer = { workspace: ["*"], external: ["*"], tests: [] }
