package io.github.cfdevices.tests.project;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.squareup.moshi.JsonAdapter;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import io.github.cfdevices.errors.CloudflareException;
import io.github.cfdevices.json.JsonModel;
import io.github.cfdevices.json.OpenEnum;
import java.io.IOException;
import java.util.ServiceLoader;

@AnalyzeClasses(
    packages = "io.github.cfdevices",
    importOptions = {
      ImportOption.DoNotIncludeTests.class,
      ArchitectureTest.DoNotIncludeFixtures.class
    })
final class ArchitectureTest {
  private static final String TOP = "io.github.cfdevices";
  private static final String ERRORS = "io.github.cfdevices.errors";
  private static final String JSON = "io.github.cfdevices.json";
  private static final String HTTP = "io.github.cfdevices.http";
  private static final String CODEGEN = "io.github.cfdevices.codegen";
  private static final String MODEL = "io.github.cfdevices.model";
  private static final String API = "io.github.cfdevices.api";
  private static final String RX_RUNTIME = "io.github.cfdevices.rx.runtime";
  private static final String RX = "io.github.cfdevices.rx";
  private static final String MICROMETER = "io.github.cfdevices.micrometer";
  private static final String OPENTELEMETRY = "io.github.cfdevices.opentelemetry";
  private static final String BUCKET4J = "io.github.cfdevices.bucket4j";
  private static final String TESTKIT = "io.github.cfdevices.testkit";
  private static final String TEMPLATES = "io.github.cfdevices.templates";

  @ArchTest
  static final ArchRule ARROWS_POINT_UP =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("core")
          .definedBy(TOP, ERRORS, JSON, HTTP, CODEGEN)
          .layer("model")
          .definedBy(MODEL)
          .layer("api")
          .definedBy(API)
          .layer("rx-runtime")
          .definedBy(RX_RUNTIME)
          .optionalLayer("rx")
          .definedBy(RX)
          .layer("micrometer")
          .definedBy(MICROMETER)
          .layer("opentelemetry")
          .definedBy(OPENTELEMETRY)
          .layer("bucket4j")
          .definedBy(BUCKET4J)
          .optionalLayer("testkit")
          .definedBy(TESTKIT)
          .whereLayer("core")
          .mayNotAccessAnyLayer()
          .whereLayer("model")
          .mayOnlyAccessLayers("core")
          .whereLayer("api")
          .mayOnlyAccessLayers("core", "model")
          .whereLayer("rx-runtime")
          .mayOnlyAccessLayers("core")
          .whereLayer("rx")
          .mayOnlyAccessLayers("core", "model", "api", "rx-runtime")
          .whereLayer("micrometer")
          .mayOnlyAccessLayers("core")
          .whereLayer("opentelemetry")
          .mayOnlyAccessLayers("core")
          .whereLayer("bucket4j")
          .mayOnlyAccessLayers("core")
          .whereLayer("testkit")
          .mayOnlyAccessLayers("core", "model", "api");

  @ArchTest
  static final ArchRule PACKAGES_OF_THE_CORE_DEPEND_ONE_WAY =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("top")
          .definedBy(TOP)
          .layer("codegen")
          .definedBy(CODEGEN)
          .layer("http")
          .definedBy(HTTP)
          .layer("json")
          .definedBy(JSON)
          .layer("errors")
          .definedBy(ERRORS)
          .whereLayer("top")
          .mayOnlyAccessLayers("codegen", "http", "json", "errors")
          .whereLayer("codegen")
          .mayOnlyAccessLayers("http", "json", "errors")
          .whereLayer("http")
          .mayOnlyAccessLayers("errors")
          .whereLayer("json")
          .mayOnlyAccessLayers("errors")
          .whereLayer("errors")
          .mayNotAccessAnyLayer();

  @ArchTest
  static final ArchRule STAGES_OF_THE_GENERATOR_DEPEND_ONE_WAY =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("generators")
          .definedBy(TEMPLATES)
          .layer("read")
          .definedBy(TEMPLATES + ".read")
          .layer("normalize")
          .definedBy(TEMPLATES + ".normalize")
          .layer("schema")
          .definedBy(TEMPLATES + ".schema")
          .layer("view")
          .definedBy(TEMPLATES + ".view")
          .layer("kotlin")
          .definedBy(TEMPLATES + ".kotlin")
          .layer("reference")
          .definedBy(TEMPLATES + ".reference")
          .layer("render")
          .definedBy(TEMPLATES + ".render")
          .layer("hints")
          .definedBy(TEMPLATES + ".hints")
          .whereLayer("normalize")
          .mayOnlyAccessLayers("read", "schema", "render", "hints")
          .whereLayer("read")
          .mayOnlyAccessLayers("hints")
          .whereLayer("schema")
          .mayOnlyAccessLayers("render", "hints")
          .whereLayer("view")
          .mayOnlyAccessLayers("render", "hints")
          .whereLayer("kotlin")
          .mayOnlyAccessLayers("view", "render")
          .whereLayer("reference")
          .mayOnlyAccessLayers("normalize", "kotlin", "view", "render")
          .whereLayer("render")
          .mayNotAccessAnyLayer()
          .whereLayer("hints")
          .mayNotAccessAnyLayer();

  @ArchTest
  static final ArchRule PACKAGES_FORM_NO_CYCLE =
      slices().assignedFrom(new EachPackage()).should().beFreeOfCycles();

  @ArchTest
  static final ArchRule RX_JAVA_STAYS_IN_RX =
      noClasses()
          .that()
          .resideOutsideOfPackage(RX + "..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.reactivex..", "org.reactivestreams..");

  @ArchTest
  static final ArchRule MICROMETER_STAYS_IN_MICROMETER =
      noClasses()
          .that()
          .resideOutsideOfPackage(MICROMETER)
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.micrometer..");

  @ArchTest
  static final ArchRule OPENTELEMETRY_STAYS_IN_OPENTELEMETRY =
      noClasses()
          .that()
          .resideOutsideOfPackage(OPENTELEMETRY)
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.opentelemetry..");

  @ArchTest
  static final ArchRule NOTHING_USES_THE_GLOBAL_OPENTELEMETRY =
      noClasses()
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("io.opentelemetry.api.GlobalOpenTelemetry");

  @ArchTest
  static final ArchRule REDIS_STAYS_IN_BUCKET4J =
      noClasses()
          .that()
          .resideOutsideOfPackage(BUCKET4J)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.github.bucket4j..", "io.lettuce..");

  @ArchTest
  static final ArchRule PACKAGES_ARE_THE_DOCUMENTED_ONES =
      classes()
          .that()
          .resideOutsideOfPackage("io.github.cfdevices.templates..")
          .should()
          .resideInAnyPackage(
              TOP,
              ERRORS,
              JSON,
              HTTP,
              CODEGEN,
              MODEL,
              API,
              RX_RUNTIME,
              RX,
              MICROMETER,
              OPENTELEMETRY,
              BUCKET4J,
              TESTKIT);

  @ArchTest
  static final ArchRule SERVICES_ARE_AN_INTERNAL =
      classes()
          .that()
          .resideInAPackage(API)
          .and()
          .haveSimpleNameEndingWith("Service")
          .should()
          .bePackagePrivate()
          .andShould()
          .beInterfaces();

  @ArchTest
  static final ArchRule ADAPTERS_ARE_AN_INTERNAL =
      classes()
          .that()
          .resideInAPackage(MODEL)
          .and()
          .haveSimpleNameEndingWith("JsonAdapter")
          .should()
          .bePackagePrivate()
          .andShould()
          .haveModifier(JavaModifier.FINAL);

  @ArchTest
  static final ArchRule MODELS_ARE_FINAL_AND_PUBLIC =
      classes()
          .that()
          .resideInAPackage(MODEL)
          .and()
          .areTopLevelClasses()
          .and()
          .areNotInterfaces()
          .and(not(simpleNameEndingWith("JsonAdapter")))
          .and(not(simpleName("package-info")))
          .should()
          .haveModifier(JavaModifier.FINAL)
          .andShould()
          .bePublic();

  @ArchTest
  static final ArchRule MODELS_HAVE_FINAL_FIELDS =
      classes()
          .that()
          .areAssignableTo(JsonModel.class)
          .or()
          .implement(OpenEnum.class)
          .should()
          .haveOnlyFinalFields();

  @ArchTest
  static final ArchRule THE_REFLECTION_OF_GENERATED_CODE_IS_MOSHIS =
      noClasses()
          .that()
          .resideInAnyPackage(MODEL, API, RX)
          .should()
          .dependOnClassesThat(
              resideInAPackage("java.lang.reflect")
                  .and(not(assignableTo(java.lang.reflect.Type.class))));

  @ArchTest
  static final ArchRule MEMBERS_ARE_NOT_REFLECTED_ON =
      noClasses()
          .that()
          .resideInAPackage("io.github.cfdevices..")
          .and()
          .resideOutsideOfPackage("io.github.cfdevices.templates..")
          .and()
          .doNotHaveFullyQualifiedName(
              "io.github.cfdevices.json.AdapterRegistry") // Creates adapters, as Moshi does.
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.lang.reflect.Field")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.lang.reflect.Constructor")
          .orShould()
          .callMethod(Class.class, "forName", String.class)
          .orShould()
          .callMethod(Class.class, "getDeclaredFields")
          .orShould()
          .callMethod(Class.class, "getDeclaredMethods");

  // See docs/decisions/0062-no-internal-records.md.
  @ArchTest
  static final ArchRule CLASSES_OF_AN_ANDROID_APP_ARE_NOT_RECORDS =
      noClasses()
          .that()
          .resideInAnyPackage(TOP, ERRORS, JSON, HTTP, CODEGEN, MODEL, API, RX_RUNTIME, RX)
          .should()
          .beRecords();

  @ArchTest static final ArchRule NOTHING_IS_PRINTED = noClasses().should(ACCESS_STANDARD_STREAMS);

  @ArchTest
  static final ArchRule NOTHING_IS_LOOKED_UP_BY_NAME =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.github.cfdevices.templates..")
          .should()
          .dependOnClassesThat()
          .areAssignableTo(ServiceLoader.class);

  @ArchTest
  static final ArchRule NOTHING_NEEDS_WHAT_ANDROID_LACKS =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.github.cfdevices.templates..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.lang.management..", "javax.management..");

  /** Classes that affect the verification of certificates are in that package. */
  @ArchTest
  static final ArchRule TLS_IS_LEFT_TO_OKHTTP =
      noClasses()
          .should()
          .dependOnClassesThat(
              resideInAPackage("javax.net.ssl..").and(not(assignableTo(IOException.class))));

  @ArchTest
  static final ArchRule EXCEPTIONS_ARE_FINAL =
      classes()
          .that()
          .areAssignableTo(CloudflareException.class)
          .and()
          .doNotHaveModifier(JavaModifier.ABSTRACT) // Those are sealed.
          .should()
          .haveModifier(JavaModifier.FINAL)
          .andShould()
          .bePublic();

  @ArchTest
  static final ArchRule ADAPTERS_STAND_BESIDE_MODELS =
      classes()
          .that()
          .areAssignableTo(JsonAdapter.class)
          .and()
          .haveSimpleNameEndingWith("JsonAdapter")
          .and()
          .resideOutsideOfPackage(JSON)
          .should()
          .resideInAPackage(MODEL);

  /** Excludes the fixtures of the core's tests, which are in no directory of test classes. */
  static final class DoNotIncludeFixtures implements ImportOption {
    @Override
    public boolean includes(Location location) {
      return !location.contains("test-support");
    }
  }

  /** Assigns each package to its own slice; patterns cannot separate nested packages. */
  private static final class EachPackage implements SliceAssignment {
    @Override
    public SliceIdentifier getIdentifierOf(JavaClass javaClass) {
      return SliceIdentifier.of(javaClass.getPackageName());
    }

    @Override
    public String getDescription() {
      return "packages";
    }
  }
}
