package io.github.cfdevices.testkit;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The users of the seeded devices; each has two devices. */
final class UserSeeds {
  private static final List<String> FIRST_NAMES =
      List.of(
          "Ada", "Åsa", "Bram", "Chloé", "Dmitri", "Elif", "Farah", "Goran", "Hana", "Inês",
          "Jürgen", "Kofi", "Lucía", "Mei", "Noor", "Oskar", "Priya", "Ravi", "Tala", "Zoë");
  private static final List<String> LAST_NAMES =
      List.of(
          "Almeida",
          "Berg",
          "Castillo",
          "Dubois",
          "Eriksen",
          "Fischer",
          "García",
          "Haddad",
          "Ito",
          "Jansen",
          "Kovács",
          "Lindqvist",
          "Moreau",
          "Nowak",
          "Okafor",
          "Park",
          "Rossi",
          "Yavuz");

  private static final List<String> EMAIL_FIRST_NAMES = ascii(FIRST_NAMES);
  private static final List<String> EMAIL_LAST_NAMES = ascii(LAST_NAMES);

  private UserSeeds() {}

  static Map<String, @Nullable Object> ofDevice(int index) {
    int user = index / 2;
    Map<String, @Nullable Object> result = Json.object("id", Seed.uuid(user, 12));
    if (index % 15 != 11) {
      result.put(
          "email",
          Seed.pick(EMAIL_FIRST_NAMES, user, 10)
              + "."
              + Seed.pick(EMAIL_LAST_NAMES, user, 11)
              + user
              + "@example.com");
      result.put("name", firstName(index) + " " + Seed.pick(LAST_NAMES, user, 11));
    }
    return result;
  }

  static String firstName(int device) {
    return Seed.pick(FIRST_NAMES, device / 2, 10);
  }

  private static List<String> ascii(List<String> names) {
    return names.stream()
        .map(name -> Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", ""))
        .map(name -> name.toLowerCase(Locale.ROOT))
        .toList();
  }
}
