package dev.skerry.local.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.skerry.local.Options;
import dev.skerry.local.fixture.FixtureProgram;
import dev.skerry.local.fixture.OtherPrograms;
import dev.skerry.local.fixture.ProjectFolder;
import dev.skerry.local.process.Cache;
import dev.skerry.local.process.ClassDataArchives;
import dev.skerry.local.process.StartException;
import dev.skerry.local.program.HttpApi.Cors;
import dev.skerry.local.program.HttpApi.Jwt;
import dev.skerry.local.program.HttpApi.Stage;
import dev.skerry.local.program.HttpApi.Throttle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkerTest {
  private static final String FUNCTION = "arn:aws:lambda:eu-central-1:000000000000:function:web";
  private static final String TABLE = "arn:aws:dynamodb:eu-central-1:000000000000:table/items";

  @TempDir static Path folder;
  private static Blueprint blueprint;

  @BeforeAll
  static void run() {
    ProjectFolder.complete(folder);
    blueprint = blueprint(FixtureProgram.class);
  }

  @Test
  void aFunctionIsLinkedWithItsCodeLayersEnvironmentRoleAndPolicies() {
    assertEquals(
        Map.of(
            FUNCTION,
            new LambdaFunction(
                "web",
                FUNCTION,
                "probe.Web",
                folder.resolve("code"),
                List.of(folder.resolve("layer")),
                Map.of("TABLE", "items"),
                256,
                7,
                OptionalInt.of(3),
                false,
                true,
                "web-role",
                List.of("{\"Resource\":\"" + TABLE + "\"}"))),
        blueprint.functions());
  }

  @Test
  void aRouteIsLinkedWithTheAliasOfItsFunction() {
    assertEquals(
        new HttpApi.Route("PUT /items/{id}", "NONE", FUNCTION + ":live", 9000, Optional.empty()),
        route("PUT /items/{id}"));
  }

  @Test
  void aRouteIsLinkedWithItsJwtAuthorizer() {
    var tokens =
        new Jwt(
            "https://login.example.com/",
            List.of("web", "app"),
            "$request.header.x-token",
            List.of("read"));

    assertEquals(Optional.of(tokens), route("GET /secret").jwt());
  }

  @Test
  void aStageHasItsThrottlingLimits() {
    var stages = blueprint.apis().get(0).stages();

    assertEquals(
        List.of(
            new Stage(
                "$default",
                Optional.of(new Throttle(1000, 2000)),
                Map.of("GET /pid", new Throttle(0.5, 100)),
                Map.of())),
        stages);
  }

  @Test
  void anApiHasItsCorsConfiguration() {
    assertEquals(
        Optional.of(
            new Cors(List.of("https://a.example"), List.of(), List.of(), List.of(), 600, false)),
        blueprint.apis().get(0).cors());
  }

  @Test
  void aTableHasItsInputs() {
    var table = blueprint.tables().get(0);

    assertEquals("items " + TABLE, table.name() + " " + table.arn());
    assertEquals("id", table.inputs().get("hashKey"));
  }

  @Test
  void outputsContainLocalUrlsAndSecretValues() {
    assertEquals(
        Map.of(
            "url", "http://localhost:4711",
            "stageUrl", "http://localhost:4711/",
            "tableArn", TABLE,
            "greeting", "hello"),
        blueprint.outputs());
  }

  @Test
  void resourcesThatAreNotEmulatedAreCountedByTypeWithoutComponents() {
    assertEquals(Map.of("aws:cloudwatch/logGroup:LogGroup", 1L), blueprint.notEmulated());
  }

  @Test
  void aFunctionInAVpcIsServedAndTheVpcIsNotEmulated() {
    var inVpc = blueprint(OtherPrograms.InVpc.class);

    assertEquals(1, inVpc.functions().size());
    assertEquals(
        Map.of(
            "aws:ec2/securityGroup:SecurityGroup", 1L,
            "aws:ec2/vpcEndpoint:VpcEndpoint", 1L,
            "aws:lambda/function:Function vpcConfig", 1L),
        inVpc.notEmulated());
  }

  @Test
  void networkResourcesHaveIdsInAwsFormats() {
    var outputs = blueprint(OtherPrograms.InVpc.class).outputs();

    assertEquals(
        Map.of("group", "sg-", "prefixList", "pl-", "routeTable", "rtb-", "subnet", "subnet-"),
        outputs.entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey,
                    it -> it.getValue().toString().replaceAll("[0-9a-f]{8}$", ""))));
  }

  @Test
  void scalingAndReplicasAreNotEmulatedAndProvidersAreNotListed() {
    assertEquals(
        Map.of(
            "aws:appautoscaling/target:Target", 1L,
            "aws:dynamodb/tableReplica:TableReplica", 1L),
        blueprint(OtherPrograms.Scaled.class).notEmulated());
  }

  @Test
  void theBlueprintHasTheProgramsWarnings() {
    assertEquals(List.of("a warning of the program"), blueprint.warnings());
  }

  @Test
  void aSecondRunIsTheSame() {
    assertEquals(blueprint.functions(), blueprint(FixtureProgram.class).functions());
  }

  @Test
  void accountRegionAndPartitionAreEmulated() {
    var outputs = blueprint(OtherPrograms.Account.class).outputs();

    assertEquals(
        Map.of("region", "eu-central-1", "account", "000000000000", "partition", "aws"), outputs);
  }

  @Test
  void anApiWithoutAStageIsAWarning() {
    var lonely = blueprint(OtherPrograms.WithoutStage.class);

    assertEquals(
        List.of("API 'lonely': is not served, because it has no stage."), lonely.warnings());
    assertEquals(List.of(), lonely.apis());
  }

  @Test
  void anUnknownProviderFunctionIsNamed() {
    assertEquals(
        "program 'dev.skerry.local.fixture.OtherPrograms$UnknownFunction': invoke"
            + " 'aws:ssm/getParameter:getParameter': is not emulated. Allowed:"
            + " aws:ec2/getRouteTable:getRouteTable,"
            + " aws:index/getCallerIdentity:getCallerIdentity, aws:index/getPartition:getPartition,"
            + " aws:index/getRegion:getRegion. Fix: read the value from the stack's config in the"
            + " program.",
        failure(OtherPrograms.UnknownFunction.class));
  }

  @Test
  void theErrorOfTheProgramIsOneLine() {
    assertEquals(
        "program 'dev.skerry.local.fixture.OtherPrograms$Failing': ServerlessApi 'api': route 'GET"
            + " users' has no leading slash.",
        failure(OtherPrograms.Failing.class));
  }

  @Test
  void aMainThatThrowsIsNamed() {
    assertEquals(
        "program 'dev.skerry.local.fixture.OtherPrograms$Throwing':" + " no such file: routes.json",
        failure(OtherPrograms.Throwing.class));
  }

  @Test
  void aMainWithoutAProgramIsNamed() {
    assertEquals(
        "program 'dev.skerry.local.fixture.OtherPrograms$Empty': ended without calling"
            + " Pulumi.run. Allowed: a program that calls it. Fix: name the class of the program"
            + " with --main.",
        failure(OtherPrograms.Empty.class));
  }

  @Test
  void aMissingClassIsNamed() {
    var failure = assertThrows(StartException.class, () -> blueprint("com.example.Nobody"));

    assertEquals(
        "program 'com.example.Nobody': is not on the class path. Allowed: a class whose main calls"
            + " Pulumi.run. Fix: build the program, or name its class with --main.",
        failure.getMessage());
  }

  @Test
  void codeThatWasNotBuiltIsNamed() {
    assertEquals(
        ("function 'web': code %s does not exist."
                + " Allowed: a FileArchive of a folder, a jar or a zip below %s."
                + " Fix: build it, or correct 'code' of this function in the program.")
            .formatted(folder.resolve("target/missing"), folder),
        failure(OtherPrograms.Unbuilt.class));
  }

  private static HttpApi.Route route(String key) {
    return blueprint.apis().get(0).routes().stream()
        .filter(each -> each.routeKey().equals(key))
        .findFirst()
        .orElseThrow();
  }

  private static String failure(Class<?> main) {
    return assertThrows(StartException.class, () -> blueprint(main)).getMessage();
  }

  private static Blueprint blueprint(Class<?> main) {
    return blueprint(main.getName());
  }

  private static Blueprint blueprint(String main) {
    var project = Project.load(folder, "dev");
    var classPath = Options.files(System.getProperty("java.class.path"));
    try {
      var archives = new ClassDataArchives(Cache.ofUser());
      var program = Program.inJava(main, classPath, project, archives);
      return Linker.blueprint(program, project, api -> 4711, line -> {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
