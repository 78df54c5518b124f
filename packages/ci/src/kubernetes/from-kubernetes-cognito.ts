// https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/
import { type CognitoCredentialProvider, type FlowOptions, fromCognito } from "@claimbridge/core"
import { type KubernetesTokenOptions, kubernetesToken } from "./kubernetes-token.ts"

/** Options of `fromKubernetesCognito`: those of one flow, and what to take the token from. */
export type FromKubernetesCognitoOptions = FlowOptions & {
  /** See `KubernetesTokenOptions`. Default: as written there. */
  readonly token?: KubernetesTokenOptions
}

/**
 * Gives AWS credentials for a pod of Kubernetes.
 *
 * The token says which service account runs, and not which job. It is read anew for each exchange. The call does no
 * I/O; options are checked at once.
 *
 * @example
 * ```ts
 * import { S3Client } from "@aws-sdk/client-s3"
 * import { fromKubernetesCognito } from "@claimbridge/ci"
 *
 * export const s3 = new S3Client({
 *   region: "eu-west-1",
 *   credentials: fromKubernetesCognito({
 *     identityPoolId: "eu-west-1:7f3c1b2a-0d4e-4f5a-9b6c-8d7e6f5a4b3c",
 *     roleArn: "arn:aws:iam::111122223333:role/ci",
 *   }),
 * })
 * ```
 *
 * @throws {ClaimbridgeError} at once `ERR_OPTION_UNKNOWN`, `ERR_OPTION_INVALID`, `ERR_OPTION_MISSING`,
 *   `ERR_OPTION_CONFLICT`; from the provider what `kubernetesToken` throws, and any code of `errorCatalog`.
 * @see https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/
 */
export function fromKubernetesCognito(options: FromKubernetesCognitoOptions): CognitoCredentialProvider {
  return fromCognito({ ...options, token: kubernetesToken(options.token) })
}
