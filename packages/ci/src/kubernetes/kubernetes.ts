import type { CiDescription } from "../description/ci-description.ts"

/** Pods of Kubernetes, with the projected token of their service account. */
export const kubernetes: CiDescription = {
  name: "kubernetes",
  title: "Kubernetes",
  identity: "machine",
  page: "https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/",
  delivery: "file in `AWS_WEB_IDENTITY_TOKEN_FILE`, or the one that the call names",
  renewal: "every exchange",
  lifetime: "24 hours in EKS, or as the pod says",
  issuer: "https://oidc.eks.<region>.amazonaws.com/id/<cluster>, or the cluster's own",
  audience: {
    chosenBy: "the configuration",
    rule: "it is the audience of the pod's projected volume; in EKS the annotation eks.amazonaws.com/audience, else sts.amazonaws.com",
  },
  tokenSigns: [["AWS_WEB_IDENTITY_TOKEN_FILE"]],
  jobSigns: [["KUBERNETES_SERVICE_HOST"], ["AWS_WEB_IDENTITY_TOKEN_FILE"]],
  offer: "Mount a projected serviceAccountToken into the pod, and name its path in AWS_WEB_IDENTITY_TOKEN_FILE.",
  setup: {
    language: "yaml",
    code: `containers:
  - name: job
    env:
      - name: AWS_WEB_IDENTITY_TOKEN_FILE
        value: /var/run/secrets/aws/token
    volumeMounts:
      - name: aws-token
        mountPath: /var/run/secrets/aws
volumes:
  - name: aws-token
    projected:
      sources:
        - serviceAccountToken:
            audience: cognito-identity.amazonaws.com
            expirationSeconds: 3600
            path: token`,
  },
  claims: [
    { claim: "sub", type: "text", setBy: "administrator", note: "`system:serviceaccount:<namespace>:<name>`" },
    { claim: "kubernetes.io", type: "object", setBy: "CI", note: "namespace, pod, service account, node" },
    { claim: "aud", type: "list", setBy: "administrator" },
  ],
  mapping: { service_account: "sub" },
  advice: {
    ERR_CLAIM_MISSING:
      "Pod and namespace are inside the object kubernetes.io, which no template can reach; sub has the names.",
  },
  traps: [
    "The token says which service account it is, never which job: all jobs of a pod template are one to AWS.",
    "A runner's pod in EKS carries `AWS_ROLE_ARN` and `AWS_WEB_IDENTITY_TOKEN_FILE`, so that an SDK without credentials silently takes the pod's identity for the job's.",
    "The kubelet renews the file; it is read again for each exchange.",
  ],
}
