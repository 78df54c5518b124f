package claimbridge

import com.cloudbees.groovy.cps.NonCPS
import groovy.json.JsonOutput
import groovy.json.JsonSlurperClassic
import jenkins.model.Jenkins
import org.jenkinsci.plugins.workflow.cps.CpsThread

/**
 * Tells the issuer which build is running.
 *
 * A pipeline may call every method here, private ones too, with whatever it likes. So none takes a fact or a build: which build it is comes
 * from the controller's own records, and environment variables, which a job can override, are not asked. The secret is in
 * secrets/claimbridge.json of the Jenkins home folder, { "url": …, "secret": … }, and in no variable that outlives a call.
 */
class Registrar implements Serializable {
  private static final long serialVersionUID = 2L
  private static final int TIMEOUT_MS = 10_000

  /** Registers the build that runs this. */
  @NonCPS
  static Map register(int minutes) {
    def answer = exchange(null, minutes)
    return [id: answer.id, url: answer.requestUrl, token: answer.requestToken]
  }

  /** Ends a registration. */
  @NonCPS
  static void finish(String id) {
    exchange(id, 0)
  }

  @NonCPS
  private static Map exchange(String id, int minutes) {
    def run = CpsThread.current().execution.owner.executable
    def job = run.parent
    def facts = [
      folder: job.parent.fullName ?: '.',
      job: job.name.replace('%2F', '/'),
      build: run.number.toString(),
    ]
    def body = id == null ? [facts: facts, lifetimeSeconds: minutes * 60] : [:]
    def path = id == null ? '/jobs' : "/jobs/${id}/finish"

    def settings = new JsonSlurperClassic().parse(new File(Jenkins.get().rootDir, 'secrets/claimbridge.json'))
    HttpURLConnection connection = (HttpURLConnection) new URL(settings.url + path).openConnection()
    connection.requestMethod = 'POST'
    connection.doOutput = true
    connection.instanceFollowRedirects = false
    connection.connectTimeout = TIMEOUT_MS
    connection.readTimeout = TIMEOUT_MS
    connection.setRequestProperty('Authorization', "Bearer ${settings.secret}")
    connection.setRequestProperty('Content-Type', 'application/json')
    connection.outputStream.withStream { it.write(JsonOutput.toJson(body).getBytes('UTF-8')) }

    int status = connection.responseCode
    if (status == 204) return [:]
    if (status == 201) return (Map) connection.inputStream.withReader('UTF-8') { new JsonSlurperClassic().parse(it) }
    throw new IOException("The issuer refused (status ${status}, request ${connection.getHeaderField('X-Request-Id')}).")
  }
}
