/**
 * Runs a block with AWS credentials whose session tags are the claims of the job.
 *
 * It binds a secret text of the OpenID Connect Provider plugin, whose audience is cognito-identity.amazonaws.com. Each use
 * signs a new token: a job that takes longer than a token lives uses the step again.
 */
def call(Map options, Closure body) {
  def missing = ['identityPoolId', 'roleArn'].findAll { !options[it] }
  if (missing) error("withAwsFromOidc needs ${missing.join(' and ')}")

  def script = options.get('credentialProcess', 'ci/credential-process.mjs')
  def config = "${pwd(tmp: true)}/aws-config"
  writeFile(file: config, text: "[default]\ncredential_process = node \"${pwd()}/${script}\"\n")
  def variables = [
    "AWS_CONFIG_FILE=${config}",
    "CLAIMBRIDGE_IDENTITY_POOL_ID=${options.identityPoolId}",
    "CLAIMBRIDGE_ROLE_ARN=${options.roleArn}",
    // AWS takes stored keys and the identity of a pod before any profile. Jenkins removes what is empty.
    'AWS_PROFILE=', 'AWS_ACCESS_KEY_ID=', 'AWS_SECRET_ACCESS_KEY=', 'AWS_SESSION_TOKEN=',
    'AWS_ROLE_ARN=', 'AWS_WEB_IDENTITY_TOKEN_FILE=',
  ]
  withCredentials([string(credentialsId: options.get('credentialsId', 'aws-oidc'), variable: 'AWS_ID_TOKEN')]) {
    withEnv(variables, body)
  }
}
