/** As in a Jenkinsfile. */
@interface Library {
  String value()
}
