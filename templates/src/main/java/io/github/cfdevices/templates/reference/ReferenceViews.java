package io.github.cfdevices.templates.reference;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cfdevices.templates.kotlin.KotlinViews;
import io.github.cfdevices.templates.normalize.RequestExamples;
import io.github.cfdevices.templates.reference.Snippet.Language;
import io.github.cfdevices.templates.render.JavaNames;
import io.github.cfdevices.templates.render.JavaTemplate;
import io.github.cfdevices.templates.render.KotlinNames;
import io.github.cfdevices.templates.render.Markdown;
import io.github.cfdevices.templates.render.PageTemplate;
import io.github.cfdevices.templates.view.EnumView;
import io.github.cfdevices.templates.view.FacadeView;
import io.github.cfdevices.templates.view.MethodView;
import io.github.cfdevices.templates.view.ModelFile;
import io.github.cfdevices.templates.view.ObjectView;
import io.github.cfdevices.templates.view.OperationView;
import io.github.cfdevices.templates.view.ParametersView;
import io.github.cfdevices.templates.view.SdkView;
import io.github.cfdevices.templates.view.UnionView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Makes the pages of a reference and their snippets of the views of Java code. */
public final class ReferenceViews {
  /** The folder of the pages of unions. */
  private static final String TYPES = "types";

  private final KotlinViews kotlin;
  private final Names names;
  private final Map<String, Object> models = new HashMap<>();
  private final Map<String, UnionView> unions = new TreeMap<>();
  private final Map<String, String> unionPages = new HashMap<>();
  private final List<FacadeView> facades = new ArrayList<>();
  private final List<Page> pages = new ArrayList<>();
  private final List<Source> sources = new ArrayList<>();
  private final List<Sent> sent = new ArrayList<>();
  private final Map<String, Variation> variations = new HashMap<>();
  private final Set<String> folders = new HashSet<>(Set.of(TYPES, "src"));
  private final Set<String> classNames = new HashSet<>();
  private final String client;

  /**
   * The names that snippets use.
   *
   * @param root the root class of Java
   * @param rxRoot the root class of RxJava
   * @param kotlinRoot the root class of Kotlin
   * @param kotlinPackage the package of the Kotlin code
   * @param snippetPackage the package of the snippets
   * @param isFree whether no class has a simple name
   */
  public record Names(
      String root,
      String rxRoot,
      String kotlinRoot,
      String kotlinPackage,
      String snippetPackage,
      Predicate<String> isFree) {}

  /**
   * A page.
   *
   * @param file its path
   * @param group the heading of its group
   * @param title its title as Markdown
   * @param template its template
   * @param view its view
   */
  public record Page(String file, String group, String title, PageTemplate template, Object view) {}

  /**
   * A file of snippets.
   *
   * @param name the class of its functions
   * @param template its template
   * @param view its view
   */
  public record Source(String name, JavaTemplate template, Object view) {}

  /**
   * The request that the snippets of a function send.
   *
   * @param page the page that shows them
   * @param function the name of the functions
   * @param classes the classes of the functions by language
   * @param method the method of HTTP, or null if they send nothing
   * @param path the path, in which the values of the client are variables
   * @param parameters the values of parameters other than those of the path, by place and name
   * @param body the body, or null if there is none
   */
  public record Sent(
      String page,
      String function,
      Map<Language, String> classes,
      @Nullable String method,
      String path,
      Map<String, JsonNode> parameters,
      @Nullable JsonNode body) {}

  /** Creates the views of a document. */
  public ReferenceViews(KotlinViews kotlin, Names names) {
    this.kotlin = kotlin;
    this.names = names;
    String variable = JavaNames.decapitalized(names.root);
    this.client = JavaNames.isReserved(variable) ? variable + "Sdk" : variable;
  }

  /**
   * Adds a model.
   *
   * @param file the view of its file
   * @param isSent whether requests contain a class
   */
  public void addModel(Object file, Predicate<String> isSent) {
    ModelFile model = (ModelFile) file;
    if (model.object() instanceof ObjectView view) {
      models.put(view.className(), view);
    } else if (model.parameters() instanceof ParametersView view) {
      models.put(view.className(), view);
    } else if (model.openEnum() instanceof EnumView view) {
      models.put(view.className(), view);
    } else if (model.union() instanceof UnionView view) {
      models.put(view.className(), view);
      if (isSent.test(view.className())) {
        unions.put(view.className(), view);
      }
    }
  }

  /** Adds a resource. */
  public void addFacade(Object view) {
    facades.add((FacadeView) view);
  }

  /**
   * Makes the pages and snippets, after all models and resources were added.
   *
   * @param sdk the view of the SDK
   * @param declared the requests of the document
   * @param normalized the requests of the normalized document, whose components are classes
   * @param responses the lines of an example of a response by method and path
   */
  public void make(
      Object sdk,
      RequestExamples declared,
      RequestExamples normalized,
      Map<String, List<String>> responses) {
    SdkView view = (SdkView) sdk;
    addUnionPages();
    Members members = new Members(models, unionPages);
    Snippets snippets = new Snippets(new Values(models, kotlin), kotlin, models.keySet(), client);
    List<IndexPage.Group> groups = new ArrayList<>();
    for (FacadeView facade : facades) {
      groups.add(group(facade, view, snippets, members, declared, responses));
    }
    UnionPages maker =
        new UnionPages(
            snippets,
            members,
            models,
            name -> {
              JsonNode component = declared.component(name);
              return component == null ? normalized.component(name) : component;
            });
    List<IndexPage.Link> links =
        unions.values().stream().map(union -> addUnion(union, maker, view)).toList();
    String title = Markdown.of(view.title());
    pages.add(
        0,
        new Page(
            "index.md",
            "",
            title,
            PageTemplate.INDEX,
            new IndexPage(
                title,
                Markdown.code(client),
                Markdown.code(names.root),
                Markdown.code(names.rxRoot),
                Markdown.code(names.kotlinRoot),
                groups,
                links)));
  }

  private IndexPage.Group group(
      FacadeView facade,
      SdkView sdk,
      Snippets snippets,
      Members members,
      RequestExamples declared,
      Map<String, List<String>> responses) {
    String accessor = accessorOf(sdk, facade);
    String folder = address(facade.resource(), folders);
    SnippetClasses files = new SnippetClasses(facade.resource());
    List<IndexPage.Link> links = new ArrayList<>();
    Set<String> inFolder = new HashSet<>();
    Set<String> shown = new HashSet<>();
    for (OperationView operation : facade.operations()) {
      OperationView.Request request = operation.request();
      if (!shown.add(requestLine(request))) {
        continue; // The same operation without its optional body.
      }
      String page = folder + "/" + address(operation.methods().get(0).name(), inFolder) + ".md";
      RequestExamples.Request example = declared.of(request.httpMethod(), request.path());
      List<OperationPage.Calls> calls = new ArrayList<>();
      for (MethodView method : operation.methods()) {
        String function = files.unique(operation.serviceMethod());
        List<Snippet> each =
            snippets.of(
                facade.facade(),
                accessor,
                method,
                request,
                function,
                valuesOf(example, example.body()));
        files.add(each);
        boolean only = operation.methods().size() == 1;
        calls.add(new OperationPage.Calls(only ? null : Markdown.code(method.name()), each));
        sent.add(sentBy(page, function, files.classes(each), request, example, example.body()));
      }
      String title = Markdown.of(withoutDot(request.summary()));
      List<String> response =
          responses.getOrDefault(request.httpMethod() + " " + request.path(), List.of());
      pages.add(
          new Page(
              page,
              facade.facade(),
              title,
              PageTemplate.OPERATION,
              operationPage(title, request, calls, members, example, response)));
      links.add(new IndexPage.Link(title, page, requestLine(request)));
      addVariations(facade, accessor, operation, example);
    }
    files.finish(sdk);
    return new IndexPage.Group(
        Markdown.code(facade.facade()), Markdown.of(facade.description()), links);
  }

  /** Returns the value of a parameter or of the body by its place and name. */
  static BiFunction<String, String, @Nullable JsonNode> valuesOf(
      RequestExamples.Request example, @Nullable JsonNode body) {
    return (in, name) -> in.equals("body") ? body : example.parameters().get(in + " " + name);
  }

  private IndexPage.Link addUnion(UnionView union, UnionPages maker, SdkView sdk) {
    SnippetClasses files = new SnippetClasses(union.className());
    String page = Objects.requireNonNull(unionPages.get(union.className()));
    Variation variation = variations.get(union.className());
    List<UnionPage.Member> members = new ArrayList<>();
    for (UnionPages.Variant variant : maker.variants(union, variation)) {
      String function = files.unique(JavaNames.decapitalized(variant.className()));
      List<Snippet> each = maker.snippets(variant, variation, function);
      Map<Language, String> classes = files.classes(each);
      files.add(each);
      members.add(maker.member(variant, each));
      sent.add(
          variation == null
              ? new Sent(page, function, classes, null, "", Map.of(), null)
              : sentBy(
                  page,
                  function,
                  classes,
                  variation.operation().request(),
                  variation.example(),
                  variant.body()));
    }
    files.finish(sdk);
    String title = Markdown.code(union.className());
    String text = Markdown.of(union.description());
    String sibling = union.sibling() == null ? null : Markdown.code(union.sibling().jsonName());
    pages.add(
        new Page(
            page, TYPES, title, PageTemplate.UNION, new UnionPage(title, text, sibling, members)));
    return new IndexPage.Link(title, page, text);
  }

  /** Returns the pages. */
  public List<Page> pages() {
    return pages;
  }

  /** Returns the files of snippets. */
  public List<Source> sources() {
    return sources;
  }

  /** Returns the requests of the snippets. */
  public List<Sent> sent() {
    return sent;
  }

  private void addUnionPages() {
    Set<String> taken = new HashSet<>();
    for (String union : unions.keySet()) {
      unionPages.put(union, TYPES + "/" + address(union, taken) + ".md");
    }
  }

  private void addVariations(
      FacadeView facade,
      String accessor,
      OperationView operation,
      RequestExamples.Request example) {
    MethodView method = operation.methods().get(0);
    for (OperationView.Value value : operation.request().values()) {
      if (value.in().equals("body") && models.get(value.type()) instanceof ObjectView body) {
        body.properties().stream()
            .filter(property -> unions.containsKey(property.type()))
            .forEach(
                property ->
                    variations.putIfAbsent(
                        property.type(),
                        new Variation(
                            facade.facade(),
                            accessor,
                            method,
                            operation,
                            body,
                            property,
                            example)));
      }
    }
  }

  private OperationPage operationPage(
      String title,
      OperationView.Request request,
      List<OperationPage.Calls> calls,
      Members members,
      RequestExamples.Request example,
      List<String> response) {
    String body =
        request.values().stream()
            .filter(value -> value.in().equals("body"))
            .map(OperationView.Value::type)
            .findFirst()
            .orElse(request.form());
    List<OperationPage.Failure> errors = new ArrayList<>();
    example
        .errors()
        .forEach(
            (status, text) ->
                errors.add(new OperationPage.Failure(Markdown.code(status), Markdown.text(text))));
    String description = Markdown.of(request.description());
    String result = request.result();
    return new OperationPage(
        title,
        requestLine(request),
        description.isEmpty() ? null : description,
        request.deprecated(),
        request.credentials() == null ? null : Markdown.of(request.credentials()),
        calls,
        members.parameters(request),
        body == null ? null : members.type(body),
        body == null ? List.of() : members.of(body, true),
        result == null ? null : members.type(result),
        request.list(),
        result == null ? List.of() : members.of(result, false),
        response,
        errors);
  }

  private static Sent sentBy(
      String page,
      String function,
      Map<Language, String> classes,
      OperationView.Request request,
      RequestExamples.Request example,
      @Nullable JsonNode body) {
    String path = request.path();
    Map<String, JsonNode> parameters = new LinkedHashMap<>();
    for (OperationView.Value value : request.values()) {
      JsonNode json = example.parameters().get(value.in() + " " + value.name());
      if (value.in().equals("path")) {
        if (!value.fromClient() && json != null) {
          path = path.replace("{" + value.name() + "}", json.asText());
        }
      } else if (json != null) {
        parameters.put(value.in() + " " + value.name(), json);
      }
    }
    return new Sent(page, function, classes, request.httpMethod(), path, parameters, body);
  }

  private static String requestLine(OperationView.Request request) {
    return Markdown.code(request.httpMethod() + " " + request.path());
  }

  private static String withoutDot(String summary) {
    return summary.endsWith(".") ? summary.substring(0, summary.length() - 1) : summary;
  }

  private static String accessorOf(SdkView sdk, FacadeView facade) {
    return sdk.accessors().stream()
        .filter(accessor -> accessor.type().equals(facade.facade()))
        .map(SdkView.Accessor::name)
        .findFirst()
        .orElseThrow();
  }

  private static String address(String name, Set<String> taken) {
    String address = Markdown.address(name);
    return JavaNames.unique(
        address.matches("-*") ? "page" : address, name, each -> taken.add(JavaNames.fileKey(each)));
  }

  /** The classes of the snippets of a resource or union, one for each language. */
  private final class SnippetClasses {
    private final String resource;
    private final Map<Language, String> byLanguage = new TreeMap<>();
    private final Map<Language, List<Snippet>> functions = new TreeMap<>();
    private final Set<String> taken = new HashSet<>();

    SnippetClasses(String resource) {
      this.resource = resource;
    }

    String unique(String function) {
      return JavaNames.unique(function, function, taken::add);
    }

    void add(List<Snippet> snippets) {
      for (Snippet snippet : snippets) {
        functions.computeIfAbsent(snippet.language(), any -> new ArrayList<>()).add(snippet);
      }
    }

    /** Returns the classes of snippets. */
    Map<Language, String> classes(List<Snippet> snippets) {
      Map<Language, String> classes = new TreeMap<>();
      snippets.forEach(
          snippet ->
              classes.put(
                  snippet.language(), names.snippetPackage + "." + nameOf(snippet.language())));
      return classes;
    }

    private String nameOf(Language language) {
      return byLanguage.computeIfAbsent(
          language,
          each ->
              JavaNames.unique(
                  resource + each.suffix(),
                  resource,
                  name -> names.isFree.test(name) && classNames.add(JavaNames.fileKey(name))));
    }

    /** Adds the files of the classes. */
    void finish(SdkView sdk) {
      functions.forEach(
          (language, all) -> {
            String name = nameOf(language);
            boolean inKotlin = language == Language.KOTLIN;
            UnaryOperator<String> quoted = inKotlin ? KotlinNames::quoted : each -> each;
            sources.add(
                new Source(
                    name,
                    inKotlin ? JavaTemplate.KOTLIN_SNIPPETS : JavaTemplate.SNIPPETS,
                    new SnippetFile(
                        sdk.document(),
                        inKotlin
                            ? KotlinNames.qualified(names.snippetPackage)
                            : names.snippetPackage,
                        KotlinNames.qualified(names.kotlinPackage),
                        quoted.apply(name),
                        quoted.apply(rootOf(language)),
                        quoted.apply(client),
                        all)));
          });
    }

    private String rootOf(Language language) {
      return switch (language) {
        case JAVA -> names.root;
        case RX -> names.rxRoot;
        case KOTLIN -> names.kotlinRoot;
      };
    }
  }
}
