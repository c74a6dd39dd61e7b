package io.github.cfdevices.templates.render;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import org.openapitools.codegen.api.TemplatingExecutor;
import org.openapitools.codegen.templating.MustacheEngineAdapter;

/**
 * Renders a view with a template and completes the Java file. A template can access its view only,
 * and fails if it uses a name that the view does not have.
 */
public final class TemplateEngine extends MustacheEngineAdapter {
  /** The key of the view of a model or resource in the generator's data for a template. */
  public static final String VIEW = "cfView";

  /** The key of the view of the SDK in the generator's data for all other templates. */
  public static final String SDK = "cfSdk";

  /** The template of the only file that is not Java: the metadata for GraalVM Native Image. */
  public static final String REACHABILITY = "reachability.mustache";

  private final Imports imports;
  private final Map<String, Template> templates = new HashMap<>();

  /** Creates an engine, given the names of the generated classes. */
  public TemplateEngine(Imports imports) {
    this.imports = imports;
  }

  @Override
  public String compileTemplate(
      TemplatingExecutor executor, Map<String, Object> bundle, String file) throws IOException {
    Template template = templates.get(file);
    if (template == null) {
      template =
          compiler(name -> findTemplate(executor, name))
              .compile(executor.getFullTemplateContents(file));
      templates.put(file, template);
    }
    Object view = bundle.containsKey(VIEW) ? bundle.get(VIEW) : bundle.get(SDK);
    String text = template.execute(view);
    return file.equals(REACHABILITY) ? text : JavaFile.finish(text, imports);
  }

  /** Returns a page of Markdown. */
  public String page(PageTemplate template, Object view) {
    String text = ofClassPath(template.file()).execute(view);
    return text.replaceAll("\n{3,}", "\n\n").strip() + "\n";
  }

  /** Returns a file of snippets, whose lines are as long as on a page. */
  public String snippets(JavaTemplate template, Object view) {
    return JavaFile.unbroken(ofClassPath(template.file()).execute(view), imports);
  }

  private Template ofClassPath(String file) {
    return templates.computeIfAbsent(
        file,
        name ->
            compiler(partial -> new StringReader(TemplateImports.read(partial + ".mustache")))
                .compile(TemplateImports.read(name)));
  }

  private static Mustache.Compiler compiler(Mustache.TemplateLoader loader) {
    return Mustache.compiler().escapeHTML(false).strictSections(true).withLoader(loader);
  }
}
