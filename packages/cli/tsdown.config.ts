import { defineConfig, type UserConfig } from "tsdown"
import { extraFiles } from "./bundle/extra-files.ts"
import { quickStart } from "./bundle/quick-start.ts"
import { quietSdk } from "./bundle/quiet-sdk.ts"

/** What a warm `credentials` needs. In one file it starts sooner than in twenty. */
const warmStart = [
  /\/cli\/src\/(?:bin|run|node-io|cli-error|commands)\.ts$/,
  /\/cli\/src\/frame\/(?:global-options|option-values|parse-arguments|read-option|read-variables|variable-name)\.ts$/,
  /\/cli\/src\/credentials\/credentials-command\.ts$/,
  /\/cli\/src\/settings\/(?:allowed-accounts|cache-folder|cache-key|exchange-options|find-configuration|job-credentials|job-identity)\.ts$/,
  /\/cli\/src\/settings\/(?:read-token-file|require-allowed-account|require-home)\.ts$/,
  /\/agent\/src\/(?:format-process-credentials|format-time|is-record|parse-json|private-folder|read-private-file)\.ts$/,
  /\/agent\/src\/(?:runtime|shared-credentials)\.ts$/,
  /\/agent\/src\/shared\/(?:cache-store|check-sharing|format-state|held-credentials|is-within|parse-state|sharing-windows|stage-of)\.ts$/,
]

/** What it needs besides when it has to make an exchange. */
const coldStart = /\/(?:core|agent)\/src\/|\/cli\/src\/settings\/(?!parse-|unknown-|repository-)/

/** Flow `direct` does without it, though `doctor` shares it with the exchange. */
const cognito = /client-cognito-identity|\/protocols\/json\/AwsJson/

const config: UserConfig = defineConfig({
  entry: "src/bin.ts",
  platform: "node",
  fixedExtension: false,
  target: "node20",
  dts: false,
  minify: true,
  // One package to install, and few files to read: everything is in it, and what few commands need stands apart.
  deps: { alwaysBundle: [/./], onlyBundle: false },
  inputOptions: {
    preserveEntrySignatures: false,
    resolve: { mainFields: ["module", "main"], conditionNames: ["@claimbridge/source", "module", "import", "node"] },
  },
  outputOptions: {
    codeSplitting: {
      includeDependenciesRecursively: false,
      groups: [
        { name: "start", test: (id: string) => warmStart.some((path) => path.test(id)), priority: 2 },
        { name: "exchange", test: coldStart, priority: 1 },
        { name: "cognito", test: cognito, priority: 1 },
        { name: "sdk", test: /@smithy|@aws-sdk/, minShareCount: 2, priority: 0 },
      ],
    },
  },
  plugins: [quickStart, quietSdk, extraFiles],
})

export default config
