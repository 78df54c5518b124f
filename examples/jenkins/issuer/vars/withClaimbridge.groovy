import claimbridge.Registrar

/**
 * Runs steps that may ask the issuer for tokens: withClaimbridge { sh 'node deploy.mjs' }.
 * The request token ends with the block, or after so many minutes: withClaimbridge(minutes: 90) { … }.
 */
def call(Map options = [:], Closure body) {
  def job = Registrar.register(options.get('minutes', 60) as int)
  try {
    withEnv([
      "CLAIMBRIDGE_ID_TOKEN_REQUEST_URL=${job.url}",
      "CLAIMBRIDGE_ID_TOKEN_REQUEST_TOKEN=${job.token}",
    ], body)
  } finally {
    try {
      Registrar.finish(job.id)
    } catch (IOException error) {
      echo "${error.message} The request token ends by itself."
    }
  }
}
