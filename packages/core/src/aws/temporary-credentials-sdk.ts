// Loaded lazily, and of its own so that bundlers keep nothing else of the SDK's providers.
export { fromTemporaryCredentials } from "@aws-sdk/credential-providers"
