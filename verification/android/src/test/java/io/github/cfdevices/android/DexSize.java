package io.github.cfdevices.android;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jf.dexlib2.DexFileFactory;
import org.jf.dexlib2.Opcodes;
import org.jf.dexlib2.ReferenceType;
import org.jf.dexlib2.dexbacked.DexBackedDexFile;
import org.jf.dexlib2.iface.ClassDef;
import org.jf.dexlib2.iface.DexFile;
import org.jf.dexlib2.iface.MethodImplementation;
import org.jf.dexlib2.iface.debug.DebugItem;
import org.jf.dexlib2.iface.reference.MethodReference;
import org.jf.dexlib2.rewriter.DexRewriter;
import org.jf.dexlib2.rewriter.MethodImplementationRewriter;
import org.jf.dexlib2.rewriter.Rewriter;
import org.jf.dexlib2.rewriter.RewriterModule;
import org.jf.dexlib2.rewriter.Rewriters;
import org.jf.dexlib2.writer.io.MemoryDataStore;
import org.jf.dexlib2.writer.pool.DexPool;

/** The bytes of a dex file, or of one that holds some of its classes, and their methods' ids. */
record DexSize(long bytes, long methods) {
  private static final Opcodes OPCODES = Opcodes.forApi(Shrinker.MIN_API);

  static DexSize of(Path file) throws IOException {
    return new DexSize(Files.size(file), read(file).getMethodSection().size());
  }

  /** Returns the size of the SDK's classes alone; the map of R8 is beside the dex file. */
  static DexSize ofSdk(Path file) throws IOException {
    return of(file, ours(file.resolveSibling("map.txt"))::contains);
  }

  /** Returns the types in a dex file that were ours before R8 gave them other names. */
  private static Set<String> ours(Path map) throws IOException {
    return Files.readAllLines(map).stream()
        .filter(line -> line.startsWith("io.github.cfdevices."))
        .map(line -> line.substring(line.indexOf(" -> ") + 4, line.length() - 1))
        .map(name -> "L" + name.replace('.', '/') + ";")
        .collect(Collectors.toSet());
  }

  /** Returns the size of the classes of some types, such as {@code La/b;}, alone. */
  private static DexSize of(Path file, Predicate<String> types) throws IOException {
    DexBackedDexFile dex = read(file);
    DexPool pool = new DexPool(OPCODES);
    for (ClassDef type : withoutLines(dex).getClasses()) {
      if (types.test(type.getType())) {
        pool.internClass(type);
      }
    }
    MemoryDataStore alone = new MemoryDataStore();
    pool.writeTo(alone);
    long methods =
        dex.getReferences(ReferenceType.METHOD).stream()
            .filter(method -> types.test(((MethodReference) method).getDefiningClass()))
            .count();
    return new DexSize(alone.getSize(), methods);
  }

  @Override
  public String toString() {
    return "%,d bytes, %,d methods".formatted(bytes, methods);
  }

  private static DexBackedDexFile read(Path file) throws IOException {
    return DexFileFactory.loadDexFile(file.toFile(), OPCODES);
  }

  /** R8 lets all methods share one table of lines, which would be written once for each. */
  private static DexFile withoutLines(DexFile dex) {
    return new DexRewriter(
            new RewriterModule() {
              @Override
              public Rewriter<MethodImplementation> getMethodImplementationRewriter(
                  Rewriters rewriters) {
                return new WithoutLines(rewriters);
              }
            })
        .getDexFileRewriter()
        .rewrite(dex);
  }

  private static final class WithoutLines extends MethodImplementationRewriter {
    WithoutLines(Rewriters rewriters) {
      super(rewriters);
    }

    @Override
    public MethodImplementation rewrite(MethodImplementation code) {
      return new RewrittenMethodImplementation(code) {
        @Override
        public Iterable<? extends DebugItem> getDebugItems() {
          return List.of();
        }
      };
    }
  }
}
