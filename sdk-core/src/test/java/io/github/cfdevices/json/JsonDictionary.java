package io.github.cfdevices.json;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** JSON tokens for a fuzzer's dictionary, which random mutation would rarely produce. */
@DictionaryEntries({"null", "true", "false", "\"\"", "{}", "[]", "{\"a\":", "\"b\":", "[[[["})
@DictionaryEntries({
  "-0.0",
  "1e400",
  "1e-400",
  "1e2147483647",
  "1e99999999999",
  "9223372036854775808"
})
@DictionaryEntries({"\\u0000", "\\u0061", "\\ud83d", "\\udc00", "\\\"", "\u00e9", "\ud83d\ude00"})
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface JsonDictionary {}
