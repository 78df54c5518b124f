// Credentials for the AWS CLI and the SDKs of every language, as `credential_process` of a profile:
// https://docs.aws.amazon.com/sdkref/latest/guide/feature-process-credentials.html
import process from "node:process"
import { ClaimbridgeError, fromCiCognito } from "@claimbridge/ci"

const { CLAIMBRIDGE_IDENTITY_POOL_ID: identityPoolId, CLAIMBRIDGE_ROLE_ARN: roleArn } = process.env
try {
  const credentials = await fromCiCognito({ identityPoolId, roleArn })()
  const answer = {
    Version: 1,
    AccessKeyId: credentials.accessKeyId,
    SecretAccessKey: credentials.secretAccessKey,
    SessionToken: credentials.sessionToken,
    Expiration: credentials.expiration.toISOString(),
  }
  process.stdout.write(JSON.stringify(answer))
} catch (error) {
  if (!(error instanceof ClaimbridgeError)) throw error
  process.stderr.write(`${error.code}: ${error.message}\n${error.hint}\n`)
  process.exitCode = 1
}
