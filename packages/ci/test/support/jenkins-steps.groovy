import groovy.json.JsonOutput
import groovy.json.JsonSlurper

// Runs a step of a shared library: Jenkins' own steps are replaced, and tell what they were asked. Prints that as JSON.
def (path, options) = [args[0], new JsonSlurper().parseText(args[1])]
def seen = [files: [:], credentials: [], env: [], inside: []]
def step = new GroovyShell().parse(new File(path))
step.binding.pwd = { Map place = [:] -> place.tmp ? '/workspace@tmp' : '/workspace' }
step.binding.writeFile = { Map file -> seen.files[file.file] = file.text }
step.binding.string = { Map credential -> credential }
step.binding.withCredentials = { List bound, Closure body -> seen.credentials += bound; seen.inside << 'credentials'; body() }
step.binding.withEnv = { List variables, Closure body -> seen.env += variables; seen.inside << 'env'; body() }
step.binding.error = { String message -> throw new IllegalArgumentException(message) }
step.call(options) { seen.inside << 'body' }
println JsonOutput.toJson(seen)
