import { createHash } from "node:crypto"

/** Settings of an issuer, with one registrar that has this secret. */
export function issuerSettings(secret: string, url = "https://oidc.ci.acme.example"): string {
  const secretSha256 = createHash("sha256").update(secret).digest("hex")
  return `url: ${url}
claims:
  facts:
    folder: { pattern: "[a-z/-]+" }
    job: {}
  subject: "jenkins:{folder}:{job}"
registrars:
  - name: jenkins
    secretSha256: "${secretSha256}"
`
}
