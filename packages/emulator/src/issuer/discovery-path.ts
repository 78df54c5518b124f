/** Where every issuer has its discovery document. */
export const DISCOVERY_PATH = "/.well-known/openid-configuration"
