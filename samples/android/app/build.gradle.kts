plugins { id("com.android.application") version "8.13.0" }

android {
  namespace = "io.github.cfdevices.sample.android"
  compileSdk = 35
  defaultConfig {
    applicationId = "io.github.cfdevices.sample"
    minSdk = 26
    targetSdk = 35
    versionCode = 1
    versionName = "1.0"
  }
  buildTypes { release { isMinifyEnabled = true } } // The JARs contain the rules for R8.
  compileOptions {
    sourceCompatibility = JavaVersion.VERSION_17
    targetCompatibility = JavaVersion.VERSION_17
  }
}

dependencies {
  implementation("io.github.cfdevices:cfdevices-rx:0.1.0-SNAPSHOT")
}
