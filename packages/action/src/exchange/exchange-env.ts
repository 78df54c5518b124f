import type { ActionSettings } from "../settings.ts"

type Variables = Readonly<Record<string, string>>

/** The variables that settings stand for: those of a proxy in both spellings, of which programs read either. */
export function exchangeEnv({ proxy, noProxy, stsEndpoint }: ActionSettings): Variables {
  return {
    ...(proxy !== undefined && { https_proxy: proxy, HTTPS_PROXY: proxy }),
    ...(noProxy !== undefined && { no_proxy: noProxy, NO_PROXY: noProxy }),
    ...(stsEndpoint !== undefined && { AWS_ENDPOINT_URL_STS: stsEndpoint }),
  }
}
