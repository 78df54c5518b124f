import type { FileMap } from "../repository/file-map.ts"
import type { Finding } from "../repository/finding.ts"
import { findText } from "./find-text.ts"

const shapes = [
  { pattern: /\b(AKIA|ASIA)[0-9A-Z]{16}\b/, message: "looks like an AWS access key id" },
  { pattern: /\beyJ[\w-]{8,}\.eyJ[\w-]{8,}\./, message: "looks like a JWT" },
  { pattern: /-----BEGIN [A-Z ]*PRIVATE KEY-----/, message: "looks like a private key" },
  { pattern: /"d"\s*:\s*"[\w-]{40,}"/, message: "looks like a private JWK" },
  { pattern: /\b(gh[pousr]_|npm_)[A-Za-z0-9]{36}\b|\bgithub_pat_\w{40}/, message: "looks like an access token" },
  { pattern: /secret_?access_?key["']?\s*[=:]\s*["']?[A-Za-z0-9+/]{40}\b/i, message: "looks like an AWS secret key" },
]

/** Text that looks like a secret. Fixtures make theirs at run time, so there is no exception. */
export function findSecrets(files: FileMap): Finding[] {
  return shapes.flatMap(({ pattern, message }) => findText(files, pattern, `${message}: make it at run time`))
}
