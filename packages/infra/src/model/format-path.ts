import type { ModelPath } from "./model-path.ts"

/** `roles.deploy-prod.allow[0].issuer` */
export function formatPath(path: ModelPath): string {
  return path
    .map((step) => (typeof step === "number" ? `[${step}]` : `.${step}`))
    .join("")
    .replace(/^\./, "")
}
