package jenkins.model

/** Knows where its home is, and nothing else. */
class Jenkins {
  static Jenkins get() {
    return new Jenkins()
  }

  File getRootDir() {
    return new File(System.getProperty('jenkins.home'))
  }
}
