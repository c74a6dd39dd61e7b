// No build of this repository executes the Gradle files of this sample.
pluginManagement {
  repositories {
    google()
    mavenCentral()
  }
}

dependencyResolutionManagement {
  repositories {
    mavenLocal() // After mvn install: there is no release yet.
    google()
    mavenCentral()
  }
}

rootProject.name = "cfdevices-sample"

include(":app")
