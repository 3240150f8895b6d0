package dev.skerry.serverless.api;

import com.pulumi.aws.lambda.inputs.FunctionVpcConfigArgs;
import com.pulumi.core.Output;
import dev.skerry.serverless.internal.InputLists;
import dev.skerry.serverless.internal.Outputs;
import dev.skerry.serverless.internal.ValidationErrors;
import java.util.List;
import java.util.regex.Pattern;

/** The VPC of the API's functions. */
record FunctionVpcSettings(Output<List<String>> subnetIds, Output<List<String>> securityGroupIds) {
  // Lambda API reference, "VpcConfig".
  private static final Ids SUBNETS = new Ids("subnetIds", 16, "subnet-", "[0-9a-z]+");
  private static final Ids SECURITY_GROUPS = new Ids("securityGroupIds", 5, "sg-", "[0-9a-zA-Z]+");

  static FunctionVpcSettings of(FunctionVpcArgs args, ValidationErrors errors) {
    SUBNETS.validate(args.subnetIds, errors);
    SECURITY_GROUPS.validate(args.securityGroupIds, errors);
    return new FunctionVpcSettings(args.subnetIds, args.securityGroupIds);
  }

  /** Returns the arguments of a function; an invalid list that is known later fails then. */
  FunctionVpcConfigArgs config(String api) {
    return FunctionVpcConfigArgs.builder()
        .subnetIds(SUBNETS.validated(subnetIds, api))
        .securityGroupIds(SECURITY_GROUPS.validated(securityGroupIds, api))
        .build();
  }

  /**
   * A list of ids.
   *
   * @param argument the name of the list
   * @param max how many ids Lambda accepts
   * @param prefix the start of each id
   * @param rest a pattern for the rest of an id
   */
  private record Ids(String argument, int max, String prefix, String rest) {
    void validate(Output<List<String>> ids, ValidationErrors errors) {
      errors.requirePresent(argument, ids, allowed());
      Outputs.validate(ids, this::validateKnown, errors);
    }

    Output<List<String>> validated(Output<List<String>> ids, String api) {
      return Outputs.validated(
          ids, this::validateKnown, new ValidationErrors("ServerlessApi", api).in("vpc"));
    }

    private void validateKnown(List<String> known, ValidationErrors errors) {
      var ids = InputLists.orEmpty(known);
      if (ids.isEmpty() || ids.size() > max) {
        add("has %s ids".formatted(ids.size()), errors);
      }
      ids.stream()
          .filter(Pattern.compile(prefix + rest).asMatchPredicate().negate())
          .forEach(id -> add("contains " + errors.shown(id), errors));
    }

    private void add(String problem, ValidationErrors errors) {
      errors.add(argument, problem, allowed(), "set " + argument);
    }

    private String allowed() {
      return "1 to %s ids that begin with '%s' (Lambda)".formatted(max, prefix);
    }
  }
}
