package dev.skerry.serverless.provider;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.EndElementTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.StartElementTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;

/**
 * The Javadoc of classes and methods as Markdown, by name: {@code UserTable}, {@code
 * UserTable.tableName}, {@code UserTableArgs.partitionKey} for the method of its builder. Of
 * overloads, the first one counts.
 */
final class Javadoc {
  private final Map<String, String> texts = new HashMap<>();

  private Javadoc() {}

  /** Reads all sources below a folder. */
  static Javadoc of(Path sources) throws IOException {
    var javadoc = new Javadoc();
    var compiler = ToolProvider.getSystemJavaCompiler();
    try (var files = Files.walk(sources);
        var manager = compiler.getStandardFileManager(null, null, null)) {
      var paths = files.filter(file -> file.toString().endsWith(".java")).toList();
      var units = manager.getJavaFileObjectsFromPaths(paths);
      var task = (JavacTask) compiler.getTask(null, manager, null, List.of(), null, units);
      var comments = DocTrees.instance(task);
      for (var unit : task.parse()) {
        javadoc.new Scanner(comments).scan(unit, "");
      }
    }
    return javadoc;
  }

  Optional<String> find(String name) {
    return Optional.ofNullable(texts.get(name));
  }

  private final class Scanner extends TreePathScanner<Void, String> {
    private final DocTrees comments;

    Scanner(DocTrees comments) {
      this.comments = comments;
    }

    @Override
    public Void visitClass(ClassTree type, String outer) {
      var isBuilder = type.getSimpleName().contentEquals("Builder");
      var name = isBuilder ? outer : type.getSimpleName().toString();
      if (!isBuilder) {
        read(name);
      }
      return super.visitClass(type, name);
    }

    @Override
    public Void visitMethod(MethodTree method, String type) {
      read(type + "." + method.getName());
      return null;
    }

    private void read(String name) {
      var comment = comments.getDocCommentTree(getCurrentPath());
      if (comment != null) {
        texts.putIfAbsent(name, markdown(comment));
      }
    }
  }

  private static String markdown(DocCommentTree comment) {
    var text = new StringBuilder();
    var isExample = false;
    for (var part : comment.getFullBody()) {
      if (part instanceof StartElementTree start) {
        isExample |= start.getName().contentEquals("pre");
        text.append(
            switch (start.getName().toString()) {
              case "p" -> "\n\n";
              case "li" -> "\n- ";
              default -> "";
            });
      } else if (part instanceof EndElementTree end) {
        isExample &= !end.getName().contentEquals("pre");
      } else if (!isExample) {
        text.append(inline(part));
      }
    }
    return text.toString().replaceAll(" +\n", "\n").strip();
  }

  private static String inline(DocTree part) {
    if (part instanceof LiteralTree literal) {
      var body = literal.getBody().getBody().replaceAll("\\s+", " ").strip();
      return literal.getKind() == DocTree.Kind.CODE ? "`" + body + "`" : body;
    }
    if (part instanceof LinkTree link) {
      return "`" + label(link) + "`";
    }
    return part.toString().replaceAll("\\s+", " ");
  }

  private static String label(LinkTree link) {
    return link.getLabel().isEmpty()
        ? link.getReference().getSignature().replaceAll("^#|\\(.*", "").replace('#', '.')
        : link.getLabel().stream().map(Object::toString).collect(Collectors.joining());
  }
}
