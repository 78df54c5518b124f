/**
 * The endpoint that the environment sets in place of AWS's own, by the service's name in variables. The SDK's loader reads
 * the process's environment, and not the one that the command was given.
 */
export function endpointFromEnv(
  env: Readonly<Record<string, string | undefined>>,
  service: "COGNITO_IDENTITY" | "IAM" | "STS",
): string | undefined {
  if (env.AWS_IGNORE_CONFIGURED_ENDPOINT_URLS === "true") return undefined
  return env[`AWS_ENDPOINT_URL_${service}`] || env.AWS_ENDPOINT_URL || undefined
}
