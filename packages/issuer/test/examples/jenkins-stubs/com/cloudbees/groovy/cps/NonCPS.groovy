package com.cloudbees.groovy.cps

/** Outside of Jenkins nothing is ever saved in the middle. */
@interface NonCPS {
}
