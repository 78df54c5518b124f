/** The GitHub that an issuer belongs to. */
export interface GithubServer {
  /** `https://github.com`, `https://<subdomain>.ghe.com`, or the server's own. */
  readonly url: string
  readonly apiUrl: string
  readonly isEnterpriseServer: boolean
}

const DATA_RESIDENCY = /^https:\/\/token\.actions\.([\w-]+\.ghe\.com)(?:\/|$)/
const ENTERPRISE_SERVER = /^(https?:\/\/[^/]+)\/_services\/token$/

/** Tells from an issuer URL which edition of GitHub it is. */
export function githubServer(issuer: string): GithubServer {
  const host = DATA_RESIDENCY.exec(issuer)?.[1]
  if (host !== undefined) return { url: `https://${host}`, apiUrl: `https://api.${host}`, isEnterpriseServer: false }

  const url = ENTERPRISE_SERVER.exec(issuer)?.[1]
  if (url !== undefined) return { url, apiUrl: `${url}/api/v3`, isEnterpriseServer: true }
  return { url: "https://github.com", apiUrl: "https://api.github.com", isEnterpriseServer: false }
}
