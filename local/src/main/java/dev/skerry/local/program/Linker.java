package dev.skerry.local.program;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** Links the resources that a program declared, independent of their order. */
public final class Linker {
  private static final String VPC = "vpcConfig";

  private final List<DeclaredResource> declared;

  private Linker(List<DeclaredResource> declared) {
    this.declared = declared;
  }

  /**
   * Runs a program and links what it declared.
   *
   * @param program the program
   * @param project the project, with the configuration and the base folder of paths
   * @param ports the port of an HTTP API, by its id
   * @param lines receives the lines that the program prints
   * @return the blueprint
   */
  public static Blueprint blueprint(
      Program program, Project project, ToIntFunction<String> ports, Consumer<String> lines) {
    var run = ProgramRun.of(program, project, ports, lines);
    return new Linker(run.declared()).link(run, project.folder());
  }

  private Blueprint link(ProgramRun run, Path folder) {
    var warnings = new ArrayList<>(run.warnings());
    var functions = new FunctionLinker(this, folder).functions();
    var apis = new ApiLinker(this, functions.keySet(), warnings).apis();
    return new Blueprint(
        apis,
        functions,
        tables(),
        run.outputs(),
        notEmulated(run.customResources()),
        List.copyOf(warnings));
  }

  Stream<DeclaredResource> all(String type) {
    return declared.stream().filter(resource -> resource.type().equals(type));
  }

  private List<DynamoTable> tables() {
    return all(ResourceTypes.TABLE).map(Linker::table).toList();
  }

  private static DynamoTable table(DeclaredResource table) {
    return new DynamoTable(
        table.outputs().text("name").orElseThrow(),
        table.outputs().text("arn").orElseThrow(),
        table.inputs().map());
  }

  private Map<String, Long> notEmulated(Map<String, Long> customResources) {
    var rest = new TreeMap<>(customResources);
    rest.keySet().removeIf(Linker::isEmulatedOrInternal);
    // The VPC of a function is not emulated: locally the function has this machine's network.
    var inVpc =
        all(ResourceTypes.FUNCTION).filter(each -> each.inputs().map().containsKey(VPC)).count();
    if (inVpc > 0) {
      rest.put(ResourceTypes.FUNCTION + " " + VPC, inVpc);
    }
    return rest;
  }

  private static boolean isEmulatedOrInternal(String type) {
    return ResourceTypes.EMULATED.contains(type) || type.startsWith("pulumi:");
  }
}
