/** The header of a profile in the config file. */
export function configHeader(profile: string): string {
  return profile === "default" ? "[default]" : `[profile ${profile}]`
}

/** The header of a profile in the credentials file. */
export function credentialsHeader(profile: string): string {
  return `[${profile}]`
}
