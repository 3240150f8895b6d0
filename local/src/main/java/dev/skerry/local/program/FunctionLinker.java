package dev.skerry.local.program;

import dev.skerry.local.process.StartException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Links functions with their layers and their roles' policies. */
final class FunctionLinker {
  private static final int DEFAULT_MEMORY_MB = 128;
  private static final int DEFAULT_TIMEOUT_SECONDS = 3;

  private final Linker linker;
  private final Path folder;
  private final Map<String, Path> layers;

  FunctionLinker(Linker linker, Path folder) {
    this.linker = linker;
    this.folder = folder;
    layers =
        linker
            .all(ResourceTypes.LAYER)
            .collect(
                Collectors.toMap(
                    layer -> layer.outputs().text("arn").orElseThrow(),
                    layer -> archive(layer, "layer")));
  }

  Map<String, LambdaFunction> functions() {
    var byArn = new TreeMap<String, LambdaFunction>();
    linker
        .all(ResourceTypes.FUNCTION)
        .map(this::function)
        .forEach(each -> byArn.put(each.arn(), each));
    return byArn;
  }

  private LambdaFunction function(DeclaredResource declared) {
    var inputs = declared.inputs();
    var role = Arns.roleName(inputs.text("role").orElse(""));
    return new LambdaFunction(
        declared.outputs().text("name").orElseThrow(),
        declared.outputs().text("arn").orElseThrow(),
        inputs.text("handler").orElse(""),
        archive(declared, "function"),
        inputs.texts("layers").stream().map(arn -> layer(declared, arn)).toList(),
        inputs.object("environment").textMap("variables"),
        inputs.whole("memorySize", DEFAULT_MEMORY_MB),
        inputs.whole("timeout", DEFAULT_TIMEOUT_SECONDS),
        reserve(inputs),
        inputs.object("snapStart").text("applyOn").filter("PublishedVersions"::equals).isPresent(),
        inputs.object("loggingConfig").text("logFormat").filter("JSON"::equals).isPresent(),
        role,
        policies(role));
  }

  private static OptionalInt reserve(Values inputs) {
    var reserve = inputs.whole("reservedConcurrentExecutions", -1);
    return reserve < 0 ? OptionalInt.empty() : OptionalInt.of(reserve);
  }

  private Path archive(DeclaredResource declared, String what) {
    var path = declared.inputs().archivePath("code").map(folder::resolve).map(Path::normalize);
    if (path.isPresent() && Files.exists(path.get())) {
      return path.get();
    }
    throw new StartException(
        what
            + " '"
            + declared.name()
            + "': code "
            + path.map(missing -> missing + " does not exist").orElse("is not a FileArchive")
            + ". Allowed: a FileArchive of a folder, a jar or a zip below "
            + folder
            + ". Fix: build it, or correct 'code' of this "
            + what
            + " in the program.");
  }

  private Path layer(DeclaredResource function, String arn) {
    if (layers.containsKey(arn)) {
      return layers.get(arn);
    }
    throw new StartException(
        ("function '%s': layer %s is not declared in this program."
                + " Allowed: layers that the program declares."
                + " Fix: declare a LayerVersion with the same content for local runs.")
            .formatted(function.name(), arn));
  }

  private List<String> policies(String role) {
    return Stream.concat(standalone(role), inline(role)).sorted().toList();
  }

  private Stream<String> standalone(String role) {
    return linker
        .all(ResourceTypes.ROLE_POLICY)
        .filter(
            policy ->
                policy.inputs().text("role").map(Arns::roleName).filter(role::equals).isPresent())
        .flatMap(policy -> policy.inputs().text("policy").stream());
  }

  private Stream<String> inline(String role) {
    return linker
        .all(ResourceTypes.ROLE)
        .filter(each -> each.outputs().text("name").filter(role::equals).isPresent())
        .flatMap(each -> each.inputs().objects("inlinePolicies").stream())
        .flatMap(policy -> policy.text("policy").stream());
  }
}
