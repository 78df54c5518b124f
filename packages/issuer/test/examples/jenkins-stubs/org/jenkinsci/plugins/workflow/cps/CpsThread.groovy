package org.jenkinsci.plugins.workflow.cps

/** Runs build 7 of the job deploy in the folder payments. */
class CpsThread {
  static Map current() {
    def run = [number: 7, parent: [name: 'deploy', parent: [fullName: 'payments']]]
    return [execution: [owner: [executable: run]]]
  }
}
